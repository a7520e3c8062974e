/** Reads codes from a picture of the camera; comes with its own megabyte, so only who uses the camera downloads it. */
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';

// The library would ask a host outside; the file is one of ours.
prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmAddress : prefix + path) } });

/** Passes are QR codes; on boxes serials are printed in any of these. */
const OPTIONS: ReaderOptions = { formats: ['QRCode', 'DataMatrix', 'Code128', 'Code39'], tryInvert: false, maxNumberOfSymbols: 1 };

export async function readCode(picture: ImageData): Promise<string | null> {
  const [found] = await readBarcodes(picture, OPTIONS);
  return found?.isValid ? found.text : null;
}
