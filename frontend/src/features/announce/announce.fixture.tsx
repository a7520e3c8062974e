import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { anEntry } from '../../shared/gate/gate.fixture';
import { AnnouncePage } from './AnnouncePage';
import { EMPTY_DRAFT, type Draft } from './draft';

// jsdom shows no pictures.
URL.createObjectURL = () => 'blob:preview';
URL.revokeObjectURL = () => undefined;

export const QR = 'data:image/png;base64,iVBORw0KGgo=';
const CREATE = '/api/submissions/create/';

/** What was sent to be made into an entry. */
export const sent: { key: string | null; body: string }[] = [];

/** Names and texts of a multipart body; Node cannot parse the one jsdom makes. */
export function partsOf(body: string) {
  const parts = [...body.matchAll(/name="(\w+)"(?:; filename="([^"]*)")?\r\n(?:Content-Type: .*\r\n)?\r\n(.*?)\r\n--/gs)];
  return Object.fromEntries(parts.map(([, name, file, text]) => [name, file ?? text]));
}

export const made = () => HttpResponse.json({
  submission: { id: 41, qrCodeImage: QR, vehicleNumber: 'MH 12 AB 1234', driverPhone: '+919876543210', status: 'pending', createdAt: '2025-05-01T10:00:00+00:00' },
}, { status: 201 });

/** A server that knows the vehicle as told, makes every entry and remembers what it was sent. */
export function withGate({
  known = null as object | null, documents = [] as object[], entries = [] as object[], answers = [made] as (() => Response | Promise<Response>)[],
} = {}) {
  server.use(
    signedInAs('customer', ['use_gate']),
    http.get('/api/vehicles/:plate/lookup/', () => (known ? HttpResponse.json(known) : HttpResponse.json({ detail: 'Vehicle not found' }, { status: 404 }))),
    http.get('/api/documents/', () => HttpResponse.json({ count: documents.length, documents })),
    http.get('/api/submissions/', () => HttpResponse.json({ count: entries.length, next: null, previous: null, results: entries })),
    http.get('/api/submissions/41/', () => HttpResponse.json(anEntry())),
    http.post(CREATE, async ({ request }) => {
      sent.push({ key: request.headers.get('Idempotency-Key'), body: await request.text() });
      return answers[Math.min(sent.length, answers.length) - 1]!();
    }),
  );
}

export const DRAFT: Draft = {
  ...EMPTY_DRAFT, vehicle_number: 'MH 12 AB 1234', driver_name: 'Ravi Patil', driver_phone: '98765 43210', driver_language: 'mr',
  customer_email: 'carl@example.com', customer_phone: '9812345678',
};

export const renderWizard = (step = '') => renderPage(<AnnouncePage />, { path: '/gate/new', at: `/gate/new${step && `?step=${step}`}` });
export const heading = (name: RegExp) => screen.findByRole('heading', { name });
export const next = () => userEvent.click(screen.getByRole('button', { name: 'Next' }));
export const write = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
export const paper = (name: string) => screen.findByRole('region', { name });
export const puc = new File(['%PDF-1.7'], 'puc.pdf', { type: 'application/pdf' });

export async function choose(name: string, file: File) {
  const card = await paper(name);
  fireEvent.change(within(card).getByLabelText(`${name} file`), { target: { files: [file] } });
  return card;
}

/** Nothing sent, nothing written. */
export function forgetAll() {
  sent.length = 0;
  sessionStorage.clear();
}
