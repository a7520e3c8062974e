/** What the palette looks for on the server: the lists of the pages, asked for their first rows. */
import { readDirectory } from '../../shared/customers/api';
import { getEntries, type DriverRow, type VehicleRow } from '../../shared/gate/api';
import { http } from '../../shared/http';
import type { components } from '../../shared/schema';
import { isStandardSerial } from '../../shared/serialPattern';
import type { Action } from '../../shared/session/session';
import type { Entry } from './entries';

type Shapes = components['schemas'];

interface Found {
  entries: Entry[];
  total: number;
}

export interface Kind {
  kind: string;
  title: string;
  action: Action;
  /** The list that shows all of them. */
  list: string;
  find: (text: string, signal: AbortSignal) => Promise<Found>;
}

/** Of each kind: enough to see what one means, few enough to see the other kinds. */
export const SHOWN = 4;

const PAGE = { pageNumber: 0, pageSize: SHOWN, count: 'bounded' };
const SLICE = { offset: 0, limit: SHOWN };

async function read<T>(path: string, params: Record<string, string | number>, signal: AbortSignal): Promise<T> {
  return (await http.get<T>(path, { params, signal })).data;
}

const hint = (...parts: (string | number | null | undefined)[]) => parts.filter(Boolean).join(', ');
const at = (path: string, name: string, value: string | number) => `${path}?${name}=${encodeURIComponent(value)}`;

export const deviceEntry = (serial: string, about = ''): Entry => ({
  id: `device:${serial}`, label: serial, exact: serial, hint: about, to: at('/devices', 'device', serial),
});

/** The device that a typed or scanned text names, whether the server has answered or not. */
export function namedDevice(text: string): Entry | null {
  const serial = text.toUpperCase();
  return isStandardSerial(serial) ? deviceEntry(serial, 'Open this device') : null;
}

export const KINDS: Kind[] = [
  {
    kind: 'device', title: 'Devices', action: 'view_devices', list: '/devices?search=',
    find: async (search, signal) => {
      const { data, totalCount } = await read<Shapes['Devices']>('/sil/get_serial_numbers/', { search, ...PAGE }, signal);
      return { total: totalCount ?? data.length, entries: data.map(({ serialnumber, deviceid, imei }) => deviceEntry(serialnumber, hint(deviceid, imei))) };
    },
  },
  {
    kind: 'mapping', title: 'Mappings', action: 'view_mappings', list: '/mappings?searchText=',
    find: async (searchText, signal) => {
      const { data, totalCount } = await read<Shapes['Mappings']>('/sil/get_customer_mappings/', { searchText, ...PAGE }, signal);
      return {
        total: totalCount,
        entries: data.map(({ upiDeviceSerialNumber: serial, customerName, company }) => ({
          id: `mapping:${serial}`, label: serial, hint: hint(customerName, company), to: at('/mappings', 'searchText', serial),
        })),
      };
    },
  },
  {
    kind: 'customer', title: 'Customers', action: 'view_customers', list: '/customers?search=',
    find: async (search, signal) => {
      const { results, count } = await readDirectory<Shapes['CustomerPage']>('fetch-all/', { search, ...SLICE, count: 'bounded' }, signal);
      return {
        total: count,
        entries: results.map(({ id, full_name, code, company }) => ({
          id: `customer:${id}`, label: full_name, exact: String(code), hint: hint(`code ${code}`, company), to: `/customers/${id}`,
        })),
      };
    },
  },
  {
    kind: 'order', title: 'Orders', action: 'view_orders', list: '/orders?search=',
    find: async (search, signal) => {
      const { results, count } = await read<Shapes['OrderPage']>('/api/orders/', { search: search.replace(/^#/, ''), ...SLICE }, signal);
      return {
        total: count,
        entries: results.map(({ id, product_name, quantity, status }) => ({
          id: `order:${id}`, label: `Order ${id}`, exact: `#${id}`, hint: hint(`${quantity} x ${product_name}`, status), to: at('/orders', 'order', id),
        })),
      };
    },
  },
  {
    kind: 'product', title: 'Products', action: 'view_products', list: '/products?search=',
    find: async (search, signal) => {
      const { results, count } = await read<{ results: Shapes['ProductRow'][]; count: number }>('/api/products/', { search, ...SLICE }, signal);
      return {
        total: count,
        entries: results.map(({ id, name, category }) => ({ id: `product:${id}`, label: name, hint: category, to: `/products/${id}` })),
      };
    },
  },
  {
    kind: 'entry', title: 'Gate entries', action: 'use_gate', list: '/gate?day=all&search=',
    find: async (search, signal) => {
      const { results, count } = await getEntries({ search: search.replace(/^#/, ''), page: 1, page_size: SHOWN }, signal);
      return {
        total: count,
        entries: results.map(({ id, vehicle_number, driver_name, status }) => ({
          id: `entry:${id}`, label: `Entry ${id}`, hint: hint(vehicle_number, driver_name, status), to: `/gate/entries/${id}`,
        })),
      };
    },
  },
  {
    kind: 'vehicle', title: 'Vehicles', action: 'view_all_gate', list: '/gate/vehicles?search=',
    find: async (search, signal) => {
      const { results, count } = await read<{ results: VehicleRow[]; count: number }>('/api/vehicles/', { search, page: 1, page_size: SHOWN }, signal);
      return {
        total: count,
        entries: results.map(({ id, vehicle_registration_no: plate, remark }) => ({
          id: `vehicle:${id}`, label: plate, exact: plate, hint: remark, to: at('/gate/vehicles', 'search', plate),
        })),
      };
    },
  },
  {
    kind: 'driver', title: 'Drivers', action: 'view_all_gate', list: '/gate/drivers?search=',
    find: async (search, signal) => {
      const { results, count } = await read<{ results: DriverRow[]; count: number }>('/api/drivers/', { search, page: 1, page_size: SHOWN }, signal);
      return {
        total: count,
        entries: results.map(({ id, name, type, phone_no }) => ({
          id: `driver:${id}`, label: name, hint: hint(type, phone_no), to: at('/gate/drivers', 'search', phone_no),
        })),
      };
    },
  },
  {
    kind: 'user', title: 'Users', action: 'manage_users', list: '/users?search=',
    find: async (search, signal) => {
      const { data, totalCount } = await read<Shapes['Users']>('/sil/users/', { search, ...PAGE }, signal);
      return {
        total: totalCount,
        entries: data.map(({ id, username, email, role }) => ({
          id: `user:${id}`, label: username, exact: username, hint: hint(role, email), to: at('/users', 'search', username),
        })),
      };
    },
  },
];
