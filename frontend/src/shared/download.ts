import { http } from './http';

/** The browser saves what it reads as it arrives: nothing of it is kept in the page. */
function follow(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}

/**
 * Lets the browser save the answer of `path` as it arrives. Rejects when the session is over or the server is away.
 *
 * A link alone would save a refusal as the file when the access cookie has just run out: asking first renews it.
 */
export async function download(path: string): Promise<void> {
  await http.get('/sil/verify-auth/');
  follow(path);
}

/** The same for a route that says by HEAD whether it would refuse; rejects with the refusal. */
export async function saveFile(path: string): Promise<void> {
  await http.head(path);
  follow(path);
}
