import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { ApiError, http, sessionBegan } from '../http';

export const ACTIONS = [
  'view_devices', 'register_device', 'approve_device', 'deactivate_device', 'delete_device', 'fetch_device',
  'release_device', 'allocate_device', 'edit_device_details', 'view_mappings', 'edit_mappings', 'review_mapping',
  'view_products', 'add_product', 'change_product', 'view_orders', 'view_all_orders', 'place_order', 'cancel_order', 'decide_order',
  'view_customers', 'edit_customers', 'use_gate', 'view_all_gate', 'decide_gate', 'erase_document',
  'view_changesets', 'change_changeset', 'reserve_serials', 'print_labels', 'edit_label_templates', 'save_views', 'manage_webhooks',
  'manage_users', 'view_audit_log', 'use_admin_site', 'own_account',
] as const;
export type Action = (typeof ACTIONS)[number];

export const ROLES = ['admin', 'production', 'sales', 'gate', 'customer', 'employee'] as const;
export type Role = (typeof ROLES)[number];

export interface User {
  id: number;
  username: string;
  email: string;
  role: Role;
  /** What the role may do. */
  actions: string[];
}

/** Checked by hand: this is the one shape the sign-in page needs, and a schema library would double its code. */
export function readUser(given: unknown): User {
  const { id, username, email, role, actions } = (given ?? {}) as Partial<Record<keyof User, unknown>>;
  const knownRole = ROLES.find((known) => known === role);
  if (typeof id !== 'number' || typeof username !== 'string' || !knownRole) throw new TypeError('The server named no user.');
  return { id, username, email: String(email ?? ''), role: knownRole, actions: Array.isArray(actions) ? actions.map(String) : [] };
}

/** Name shown while verify-auth is on its way; never decides anything. */
const SHOWN_NAME = 'silo-name';

/** What somebody opened lately; the command palette writes it. */
export const RECENT = 'silo-recent';
/** Who used a scan station here last; keptPerson.ts says what for. */
export const STATION_PERSON = 'silo-station-person';

export function rememberedName(): string | null {
  return localStorage.getItem(SHOWN_NAME);
}

function forgetTraces(): void {
  localStorage.removeItem(RECENT);
  localStorage.removeItem(STATION_PERSON);
}

/** Whoever sits at this browser next learns nothing of the one before. */
export function forgetName(): void {
  localStorage.removeItem(SHOWN_NAME);
  forgetTraces();
}

function rememberName(user: User): User {
  // Signed in over another one who did not sign out.
  const before = rememberedName();
  if (before !== null && before !== user.username) forgetTraces();
  localStorage.setItem(SHOWN_NAME, user.username);
  return user;
}

async function verifyAuth(signal: AbortSignal): Promise<User | null> {
  try {
    const { data } = await http.get('/sil/verify-auth/', { signal });
    sessionBegan();
    return rememberName(readUser(data.user));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
}

const ASK_AGAIN_MS = 5_000;

/** Who is signed in; null = nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => verifyAuth(signal),
  staleTime: 60_000,
  // Whatever came instead of an answer, a proxy's page too: a station that was opened meanwhile sends nothing before there is one.
  refetchInterval: ({ state }) => (state.status === 'error' ? ASK_AGAIN_MS : false),
  // A station's screen is not always the window in front.
  refetchIntervalInBackground: true,
});

/** Drops everything read on behalf of whoever was signed in before. */
export function forgetData(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

/** Signs in and makes the person known to every page. */
export async function signIn(client: QueryClient, username: string, password: string): Promise<User> {
  const { data } = await http.post('/sil/login/', { username, password });
  const user = rememberName(readUser(data.user));
  sessionBegan();
  forgetData(client);
  client.setQueryData(sessionQuery.queryKey, user);
  return user;
}

const lastTasks = new Set<() => Promise<void>>();

/** Registers work to finish while the session still lives, such as approvals waiting for their undo; returns the way to take it back. */
export function beforeSignOut(task: () => Promise<void>): () => void {
  lastTasks.add(task);
  return () => {
    lastTasks.delete(task);
  };
}

/** Ends the session on the server; throws, and the person stays signed in, when the server is away. */
export async function signOut(): Promise<void> {
  await Promise.all([...lastTasks].map((task) => task()));
  await http.post('/sil/logout/', null);
  forgetName();
}
