import { notifications } from '@mantine/notifications';

const TOAST_MS = 2_500;
// A region that comes together with its text is not read out.
const READ_AFTER_MS = 100;
const OUT_OF_SIGHT = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' };

let region: HTMLElement | null = null;

/** For screen readers, when there is time: a toast by itself would interrupt. */
function say(text: string) {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.role = 'status';
    Object.assign(region.style, OUT_OF_SIGHT);
    (document.getElementById('content') ?? document.body).append(region);
  }
  const said = region;
  said.textContent = '';
  setTimeout(() => {
    said.textContent = text;
  }, READ_AFTER_MS);
}

/** The old way: it needs no permission, and works on a plain http address too. */
function copyByEvent(text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there at all.
    return copyByEvent(text);
  }
}

/** Copies it and says so, or how else to get it. */
export async function copyWithToast(text: string): Promise<void> {
  const isCopied = await copy(text);
  const message = isCopied ? `Copied ${text}` : `${text} could not be copied: mark it and copy it by hand.`;
  const color = isCopied ? 'green' : 'red';
  notifications.show({ id: `copied ${text}`, role: 'status', 'aria-live': 'off', color, message, autoClose: isCopied ? TOAST_MS : 10_000 });
  say(message);
}
