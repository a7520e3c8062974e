import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import { anEntry } from '../../shared/gate/gate.fixture';
import { QR } from './announce.fixture';
import { PassStep } from './PassStep';

/** The last step of an entry in this state; `images` counts how often its code is asked for. */
async function passOf(status: 'pending' | 'approved' | 'completed' | 'rejected') {
  const asked = { images: 0 };
  server.use(
    http.get('/api/submissions/41/', () => HttpResponse.json(anEntry({ status }))),
    http.get('/api/submissions/41/qr-download/', () => {
      asked.images += 1;
      return new HttpResponse(Uint8Array.from(atob(QR.split(',')[1]!), (sign) => sign.charCodeAt(0)), { headers: { 'Content-Type': 'image/png' } });
    }),
  );
  renderPage(<PassStep id={41} onAnother={() => undefined} />);
  await screen.findByText('MH 12 AB 1234');
  return asked;
}

test.each(['pending', 'approved'] as const)('the pass of an entry that is %s is shown', async (status) => {
  await passOf(status);
  expect(await screen.findByRole('img', { name: /QR code/ })).toBeVisible();
});

test.each([['completed', 'The pass is used.'], ['rejected', 'The entry was rejected: its pass admits nobody.']] as const)(
  'the pass of an entry that is %s is neither shown nor asked for', async (status, told) => {
    const asked = await passOf(status);
    expect(screen.getByText(told)).toBeVisible();
    expect(screen.queryByRole('img', { name: /QR code/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /save|show|share/i })).toBeNull();
    expect(asked.images).toBe(0);
  },
);
