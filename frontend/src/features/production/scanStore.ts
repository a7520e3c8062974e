/** Where scans are kept: IndexedDB, which outlives the tab, the browser and a cut of power. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { NewScan, Scan, ScanState } from './scan';

interface StationSchema extends DBSchema {
  // Without its id until the database has given one.
  scans: { key: number; value: NewScan & { id?: number }; indexes: { user: number; state: ScanState } };
}

export interface WaitingOfOther {
  userName: string;
  count: number;
}

export interface ScanStore {
  /** Resolves when it is kept; the ids are in the order of the calls. */
  add: (scan: NewScan) => Promise<Scan>;
  put: (scan: Scan) => Promise<void>;
  /** One leaves and the other comes, or neither. */
  swap: (gone: number, next: NewScan) => Promise<Scan>;
  remove: (ids: number[]) => Promise<void>;
  /** In order. */
  allOf: (user: number) => Promise<Scan[]>;
  waitingOfOthers: (user: number) => Promise<WaitingOfOther[]>;
}

const NAME = 'silo-station';

let opened: Promise<IDBPDatabase<StationSchema>> | null = null;

function open(): Promise<IDBPDatabase<StationSchema>> {
  opened ??= openDB<StationSchema>(NAME, 1, {
    upgrade(database) {
      const scans = database.createObjectStore('scans', { keyPath: 'id', autoIncrement: true });
      scans.createIndex('user', 'user');
      scans.createIndex('state', 'state');
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    // The next scan tries again.
    opened = null;
    throw error;
  });
  return opened;
}

// Strict: "kept" is said when it is on the disk and not only on its way there.
const begin = async () => (await open()).transaction('scans', 'readwrite', { durability: 'strict' });

export const scanStore: ScanStore = {
  async add(scan) {
    const change = await begin();
    const [id] = await Promise.all([change.store.add(scan), change.done]);
    return { ...scan, id };
  },
  async put(scan) {
    await (await open()).put('scans', scan);
  },
  async swap(gone, next) {
    const change = await begin();
    const [, id] = await Promise.all([change.store.delete(gone), change.store.add(next), change.done]);
    return { ...next, id };
  },
  async remove(ids) {
    const change = await begin();
    await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
  },
  async allOf(user) {
    return (await (await open()).getAllFromIndex('scans', 'user', user)) as Scan[];
  },
  async waitingOfOthers(user) {
    const waiting = await (await open()).getAllFromIndex('scans', 'state', 'waiting');
    const counts = new Map<string, number>();
    for (const scan of waiting) if (scan.user !== user) counts.set(scan.userName, (counts.get(scan.userName) ?? 0) + 1);
    return [...counts].map(([userName, count]) => ({ userName, count }));
  },
};
