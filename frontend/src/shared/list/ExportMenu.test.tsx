import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import { ExportMenu } from './ExportMenu';

const saved: string[] = [];
const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
  saved.push(this.getAttribute('href')!);
});
afterEach(() => {
  saved.length = 0;
  clicked.mockClear();
});

async function choose(format: string) {
  renderPage(<ExportMenu list="devices" params={{ search: 'A&B', isapproved: '0', category: undefined, pageNumber: 50, pageSize: 25, count: 'bounded' }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: format }));
}

test('asks for everything that matches, not for the page, and leaves the saving to the browser', async () => {
  server.use(http.head('/sil/export/devices/', () => new HttpResponse()));
  await choose('Excel (XLSX)');
  await waitFor(() => expect(saved).toEqual(['/sil/export/devices/?file_format=xlsx&search=A%26B&isapproved=0']));
});

test('a refusal is told and nothing is saved', async () => {
  server.use(http.head('/sil/export/devices/', () => new HttpResponse(null, { status: 429, headers: { 'Retry-After': '10' } })));
  await choose('CSV');
  expect(await screen.findByText('You have too many downloads under way already. Try again in 10 seconds.')).toBeVisible();
  expect(saved).toEqual([]);
});
