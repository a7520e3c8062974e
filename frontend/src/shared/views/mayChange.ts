import type { SavedView } from './api';

/** One's own unless it greets a role; an admin every one that is seen. The server decides again. */
export const mayChange = (view: SavedView, role: string | undefined) =>
  role === 'admin' || (view.is_own && view.is_default_for_role === null);
