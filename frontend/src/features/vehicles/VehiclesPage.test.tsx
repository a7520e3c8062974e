import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import { aVehicle } from '../../shared/gate/gate.fixture';
import type { VehicleRow } from './api';
import { VehiclesPage } from './VehiclesPage';

let asked: URLSearchParams[] = [];
let sent: unknown[] = [];

beforeEach(() => {
  asked = [];
  sent = [];
});

function withVehicles(vehicles: VehicleRow[], count = vehicles.length) {
  server.use(
    http.get('/api/vehicles/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ count, next: null, previous: null, results: vehicles });
    }),
    http.patch('/api/vehicles/:plate/', async ({ request, params }) => {
      sent.push([params.plate, await request.json()]);
      return HttpResponse.json(vehicles[0]);
    }),
  );
}

const renderVehicles = (search = '') => renderPage(<VehiclesPage />, { path: '/gate/vehicles', at: `/gate/vehicles${search}` });
const rowOf = (plate: string) => screen.findByRole('row', { name: new RegExp(plate) });

async function openNote() {
  await userEvent.click(await screen.findByRole('button', { name: 'Note about MH 12 AB 1234' }));
  return screen.findByRole('dialog', { name: 'Note about MH 12 AB 1234' });
}

test('the address decides what is asked for', async () => {
  withVehicles([aVehicle()], 60);
  renderVehicles('?search=MH&offset=50&pageSize=25');
  await rowOf('MH 12 AB 1234');
  expect(Object.fromEntries(asked[0]!)).toEqual({ search: 'MH', page: '3', page_size: '25' });
  expect(screen.getByText('51–60 of 60')).toBeVisible();
});

test('a row tells plate, stars and remark', async () => {
  withVehicles([aVehicle({ ratings: 3.5, remark: 'Drips oil' }), aVehicle({ id: 4, vehicle_registration_no: 'KA 1' })]);
  renderVehicles();
  const row = await rowOf('MH 12 AB 1234');
  for (const text of ['3.5 of 5', 'Drips oil']) expect(within(row).getByText(text)).toBeVisible();
  expect(within(await rowOf('KA 1')).queryByText(/of 5/)).toBeNull();
});

test('remark and stars are written, the stars by keyboard', async () => {
  withVehicles([aVehicle()]);
  renderVehicles();
  const dialog = await openNote();
  await userEvent.type(within(dialog).getByLabelText('Remark'), ' Drips oil ');
  expect(within(dialog).getByText('Not rated')).toBeVisible();
  await userEvent.tab();
  expect(within(dialog).getByRole('radio', { name: '1 of 5' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(within(dialog).getByText('3 of 5')).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('The note about MH 12 AB 1234 is saved.')).toBeVisible();
  expect(sent).toEqual([['MH 12 AB 1234', { remark: 'Drips oil', ratings: 3 }]]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a rating can be taken away', async () => {
  withVehicles([aVehicle({ ratings: 4.3, remark: 'Drips oil' })]);
  renderVehicles();
  const dialog = await openNote();
  expect(within(dialog).getByText('4.3 of 5')).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'No rating' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent).toEqual([['MH 12 AB 1234', { remark: 'Drips oil', ratings: null }]]));
});

test('a refusal is told in the dialog and keeps what was typed', async () => {
  withVehicles([aVehicle()]);
  server.use(http.patch('/api/vehicles/:plate/', () => refusal(400, 'error', 'No.', { remark: ['Control characters are not allowed.'] })));
  renderVehicles();
  const dialog = await openNote();
  await userEvent.type(within(dialog).getByLabelText('Remark'), 'Bad');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText('Control characters are not allowed.')).toBeVisible();
  expect(within(dialog).getByLabelText('Remark')).toHaveValue('Bad');
});

test('who does not decide sees the register without buttons', async () => {
  server.use(signedInAs('sales', ['view_all_gate']));
  withVehicles([aVehicle()]);
  renderVehicles();
  await rowOf('MH 12 AB 1234');
  expect(screen.queryByRole('button', { name: /Note about/ })).toBeNull();
});

test('no vehicle and no match say so; a failure offers to try again', async () => {
  withVehicles([]);
  const first = renderVehicles();
  expect(await screen.findByText('No vehicle yet')).toBeVisible();
  first.unmount();
  const second = renderVehicles('?search=zz');
  await userEvent.click(await screen.findByRole('button', { name: 'Reset search' }));
  expect(second.router.state.location.search).toBe('');
  second.unmount();
  server.use(http.get('/api/vehicles/', () => refusal(500, 'error', 'Something broke.'), { once: true }));
  renderVehicles('?search=again');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No vehicle matches')).toBeVisible();
});
