import { setNonce } from 'get-nonce';

/** The answer's nonce as the server wrote it into index.html; undefined in development, where there is no CSP. */
function readNonce(): string | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce || undefined;
}

const nonce = readNonce();

// The scroll lock of modals writes its own style element and asks get-nonce, not Mantine, for the nonce.
if (nonce) setNonce(nonce);

/** What Mantine puts on the style elements it writes. */
export const styleNonce = nonce ? () => nonce : undefined;
