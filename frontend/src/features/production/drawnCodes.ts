/**
 * The command codes as QR codes (version 2, level M), one hexadecimal word for each row of 25 modules, from top to bottom.
 * Drawn ahead, so that the page needs no program to make them; a test reads each back.
 */
import type { Mode } from './modes';

export const MODULES = 25;

export const DRAWN_CODES: Record<Mode, string> = {
  register:
    '1fd0e7f 105d941 174115d 175765d 174355d 104db41 1fd557f 0019300 16e6a4b 18a7e5b 12449ef 10b417b 07d9617 '
    + '0f8358b 0f46b87 131a55e 02f57f5 0014514 1fdcf5f 105ad10 1744df1 175822d 17544c6 104bf71 1fda2cd',
  register_approve:
    '1fd9e7f 105cf41 1759b5d 174665d 175ec5d 1042f41 1fd557f 0002600 13f5f97 1423747 1ee16a6 1e33598 084cfa1 '
    + '1329268 1b4c6ce 1191e42 13573fc 001e317 1fd5d58 105e911 17569fa 1759a31 1742a8f 104bb92 1fd3b7b',
  approve:
    '1fd7d7f 104de41 174a45d 175105d 175305d 105f141 1fd557f 0012b00 11748f9 12bad73 0a5a193 10a74c1 19c2f4f '
    + '1799018 074befd 051ab59 1cfd9f6 0018d11 1fd4359 104551e 175aff4 1749105 174fc0a 1042b5b 1fdd875',
  release:
    '1fce47f 104a141 174b65d 174f95d 174605d 105d341 1fd557f 000ab00 12d75a0 148db58 17cceac 152e907 167c68b '
    + '0caefd7 115ec24 0aba27d 1cd59f6 0011f18 1fcb552 105551e 17403f2 175278e 17483e5 104c6ed 1fd9151',
  deactivate:
    '1fc947f 104f141 174e65d 174795d 174305d 105c341 1fd557f 0008b00 12d85a0 150ab68 07ece0c 1d05957 0e7a70b '
    + '0fa2f37 124ed54 0c0e13d 1cd5bf6 0019f18 1fc3553 105951f 17481f2 175276e 17481d5 10404ad 1fd5291',
  check:
    '1fde37f 1046d41 175175d 174945d 1746e5d 105d241 1fd557f 000b700 146cc25 1db6c02 14712a2 16af89f 1dc1b61 '
    + '0315119 1ad5ddc 048b727 1b6cdf8 0014f10 1fd6358 1040913 174fbf9 1745204 1751fdb 10474d5 1fd4cbb',
};
