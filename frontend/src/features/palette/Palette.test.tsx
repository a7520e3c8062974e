import { IconHome } from '@tabler/icons-react';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import { forgetName, sessionQuery, type Action } from '../../shared/session/session';
import { Palette } from './Palette';
import { recentOf, remember } from './recent';

const SERIAL = '202505AMP123456B';
const PAGES = [
  { to: '/', label: 'Home', icon: IconHome },
  { to: '/devices', label: 'Devices', icon: IconHome, action: 'view_devices' as const, section: 'Devices' },
  { to: '/users', label: 'Users', icon: IconHome, action: 'manage_users' as const },
];

const device = (serialnumber: string) => ({ serialnumber, deviceid: '', imei: '' });
const devices = (...serials: string[]) =>
  http.get('/sil/get_serial_numbers/', () => HttpResponse.json({ status: 'success', data: serials.map(device), totalCount: serials.length }));
const products = (...names: string[]) =>
  http.get('/api/products/', () => HttpResponse.json({ count: 9, results: names.map((name, id) => ({ id, name, category: 'books' })) }));

async function open(actions: Action[], role: 'sales' | 'customer' = 'sales') {
  server.use(signedInAs(role, actions));
  const onClose = vi.fn();
  const onKeys = vi.fn();
  const view = renderPage(<Palette pages={PAGES} onClose={onClose} onKeys={onKeys} />);
  await waitFor(() => expect(view.client.getQueryData(sessionQuery.queryKey)).toBeTruthy());
  const field = await screen.findByRole('combobox', { name: 'Find or do anything' });
  const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
  const where = () => view.router.state.location.pathname + view.router.state.location.search;
  return { ...view, onClose, onKeys, field, options, where };
}

test('pages and actions of the role; the list is walked by keys and told to screen readers', async () => {
  const { field, options, where, onClose } = await open(['view_devices', 'fetch_device']);
  await waitFor(() => expect(options()).toContain('Fetch a device'));
  expect(options()).not.toContain('Users');
  expect(options()).not.toContain('Register a device');
  expect(screen.getByRole('group', { name: 'Pages' })).toBeInTheDocument();

  await userEvent.type(field, 'dev');
  const marked = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
  expect(options()).toEqual(['Fetch a device', 'DevicesDevices']);
  expect(marked()).toHaveTextContent('Fetch a device');
  expect(marked()).toHaveAttribute('aria-selected', 'true');
  expect(field).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
  await userEvent.keyboard('{ArrowUp}');
  expect(marked()).toHaveTextContent('DevicesDevices');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onClose).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(where()).toBe('/devices?do=fetch'));
  expect(recentOf(1).map(({ id }) => id)).toEqual(['action:Fetch a device']);
});

test('only lists of the role are asked, once the typing pauses; an answer that is no longer wanted is given up', async () => {
  const asked: string[] = [];
  const aborted: string[] = [];
  server.use(
    http.get('/api/products/', async ({ request }) => {
      const search = new URL(request.url).searchParams.get('search') ?? '';
      asked.push(search);
      request.signal.addEventListener('abort', () => aborted.push(search));
      if (search === 'am') await new Promise((done) => request.signal.addEventListener('abort', done));
      return HttpResponse.json({ count: 9, results: [{ id: 7, name: `Amplifier ${search}`, category: 'books' }] });
    }),
  );
  const { field, options } = await open(['view_products'], 'customer');
  await userEvent.type(field, 'am');
  await waitFor(() => expect(asked).toEqual(['am']));
  expect(screen.getByRole('status')).toHaveTextContent('Searching…');
  await userEvent.type(field, 'pl');
  await waitFor(() => expect(options()).toEqual(['Amplifier amplbooks', 'Everything in Products with “ampl”']));
  expect(asked).toEqual(['am', 'ampl']);
  expect(aborted).toEqual(['am']);
  expect(screen.getByRole('status')).toHaveTextContent('2 found');
});

test('a list that could not be asked is told, and is not an empty one', async () => {
  server.use(devices(), http.get('/api/products/', () => refusal(503, 'unavailable', 'The database is away.')));
  const { field } = await open(['view_devices', 'view_products']);
  await userEvent.type(field, 'zzz');
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Products could not be searched: The database is away/);
  expect(screen.getByRole('status')).toHaveTextContent('0 found, not everything was searched');
});

test('a scanner’s serial and Enter open the device before any answer; typed small it is the same', async () => {
  server.use(http.get('/sil/get_serial_numbers/', () => new Promise(() => undefined)));
  const { field, where, options } = await open(['view_devices']);
  await userEvent.type(field, SERIAL.toLowerCase());
  expect(options()[0]).toContain(SERIAL);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(where()).toBe(`/devices?device=${SERIAL}`));
});

test('a serial that is told from words by the server alone is opened when it has answered, a likeness of it is not', async () => {
  server.use(devices('PRO-00009', 'PRO-000091'));
  const { field, where, onClose, options } = await open(['view_devices']);
  fireEvent.change(field, { target: { value: 'PRO-0000' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(options()).toHaveLength(2));
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: '' } });
  fireEvent.change(field, { target: { value: 'pro-00009x' } });
  fireEvent.change(field, { target: { value: 'pro-00009' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(where()).toBe('/devices?device=PRO-00009'));
});

test('what arrives above the marked line does not come under Enter', async () => {
  let answer = () => undefined as void;
  server.use(
    http.get('/sil/get_serial_numbers/', async () => {
      await new Promise<void>((done) => { answer = done; });
      return HttpResponse.json({ status: 'success', data: [device('BOOK-1')], totalCount: 1 });
    }),
    products('Bookshelf'),
  );
  const { field, options, where } = await open(['view_devices', 'view_products']);
  await userEvent.type(field, 'book');
  await waitFor(() => expect(options()[0]).toContain('Bookshelf'));
  answer();
  await waitFor(() => expect(options()[0]).toContain('BOOK-1'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(where()).toBe('/products/0'));
});

test('what was opened lately comes first, for this person alone, of what the role still sees, until the session ends', async () => {
  for (const id of ['order:1', 'customer:7', 'page:/users', 'page:/devices']) remember(1, { id, label: `Was ${id}`, to: '/x' });
  remember(1, { id: 'customer:7', label: 'Asha Rao', to: '/customers/7' });
  await open(['view_devices', 'view_customers']);
  const lately = await screen.findByRole('group', { name: 'Opened lately' });
  expect(within(lately).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Asha Rao', 'DevicesDevices']);
  expect(recentOf(2)).toEqual([]);
  forgetName();
  expect(recentOf(1)).toEqual([]);
  localStorage.setItem('silo-recent', '{"user":1,"entries":[null,{"id":3}]}');
  expect(recentOf(1)).toEqual([]);
});

test('colours change and the keys are shown from here', async () => {
  const { field, onKeys } = await open([]);
  await userEvent.type(field, 'keyboard{Enter}');
  await waitFor(() => expect(onKeys).toHaveBeenCalledTimes(1));
  await userEvent.clear(field);
  await userEvent.type(field, 'dark{Enter}');
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'));
});
