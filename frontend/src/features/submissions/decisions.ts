/** What was decided about an entry, in words. */
import { shownTime } from '../../shared/list/days';
import type { EntryRow } from '../../shared/gate/api';

/** Customers read "gate" and "system" in place of a stranger's name. */
export function byWhom(name: string | null): string {
  if (!name || name === 'system') return 'by the system';
  return name === 'gate' ? 'by the gate' : `by ${name}`;
}

type Decided = Pick<EntryRow, 'status' | 'is_expired' | 'decided_at' | 'decided_by' | 'completed_at' | 'completed_by' | 'valid_until'>;

/** Where the entry stands, as a sentence. */
export function standing(entry: Decided): string {
  const decided = `${byWhom(entry.decided_by)} on ${shownTime(entry.decided_at)}`;
  switch (entry.status) {
    case 'pending': return 'Waits for the gate to decide.';
    case 'rejected': return `Rejected ${decided}.`;
    case 'completed': return `Let in ${byWhom(entry.completed_by)} on ${shownTime(entry.completed_at)}. The pass is used.`;
    case 'approved':
      return entry.is_expired
        ? `Approved ${decided}, but the pass was valid until ${shownTime(entry.valid_until)} only.`
        : `Approved ${decided}. The pass is valid until ${shownTime(entry.valid_until)}.`;
  }
}

/** May the code of this entry still open the gate, now or once it is approved? */
export const isPassAlive = ({ status, is_expired: isExpired }: Pick<EntryRow, 'status' | 'is_expired'>) =>
  status === 'pending' || (status === 'approved' && !isExpired);
