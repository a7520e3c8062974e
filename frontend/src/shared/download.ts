import { http } from './http';

/**
 * Lets the browser save the answer of `path` as it arrives. Rejects when the session is over or the server is away.
 *
 * A link alone would save a refusal as the file when the access cookie has just run out: asking first renews it.
 */
export async function download(path: string): Promise<void> {
  await http.get('/sil/verify-auth/');
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}
