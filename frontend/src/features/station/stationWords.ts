/** What the station says, in as few words as a guard can read from two steps away. */
import dayjs from 'dayjs';
import type { Entry } from '../../shared/gate/api';
import type { BoxNews, StationState } from './station';

export interface Shown {
  tone: 'ready' | 'busy' | 'yes' | 'no' | 'unsure';
  /** The one big line. */
  headline: string;
  details: string[];
}

/** Today the time is enough. */
export function shownMoment(iso: string | null): string {
  if (!iso) return '';
  const at = dayjs(iso);
  return at.format(at.isSame(dayjs(), 'day') ? 'HH:mm' : 'D MMM, HH:mm');
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

export function papersText({ documents }: Pick<Entry, 'documents'>): string {
  const expired = documents.filter((paper) => paper.is_expired).length;
  return counted(documents.length, 'paper') + (expired ? `, ${expired} expired` : '');
}

const people = ({ driver_name: driver, helper_name: helper }: Entry) => (helper ? `${driver} with ${helper}` : driver);

function blacklisted(entry: Entry | null): string[] {
  const named = [entry?.driver, entry?.helper].filter((person) => person?.is_blacklisted);
  return named.map((person) => [person!.name, person!.blacklist_reason].filter(Boolean).join(': '));
}

function usedDetails(entry: Entry | null, lostAt: number | null): string[] {
  const when = entry?.completed_at ? `By ${entry.completed_by ?? 'somebody'} at ${shownMoment(entry.completed_at)}.` : '';
  const lost = lostAt ? `Your scan at ${dayjs(lostAt).format('HH:mm:ss')} got no answer: the same vehicle may have been let in then.` : '';
  return [when, lost];
}

type Refused = Extract<StationState, { kind: 'refused' }>;

function refusal({ reason, entry, lostAt }: Refused): [string, ...string[]] {
  switch (reason) {
    case 'used': return ['Already used', ...usedDetails(entry, lostAt)];
    case 'pending': return ['Not approved yet', 'Nobody has decided about this entry.'];
    case 'rejected': return ['Rejected', entry?.reject_reason ?? ''];
    case 'blacklisted': return ['Blacklisted', ...blacklisted(entry)];
    case 'expired': return ['Expired', entry?.valid_until ? `Valid until ${shownMoment(entry.valid_until)}.` : 'Its days are over.'];
    case 'manifest': return ['Boxes do not fit', 'Open the entry to see which.'];
    case 'forged': return ['Not one of our passes', 'The code was not made here, or was changed.'];
  }
}

/** Plate and people, when the server said whose pass it is. */
const about = (entry: Entry | null) => (entry ? [entry.vehicle_number, people(entry)] : []);

/** What the big panel says; the boxes have a panel of their own. */
export function wordsOf(state: StationState): Shown {
  switch (state.kind) {
    case 'ready': return { tone: 'ready', headline: 'Ready', details: ['Scan a pass with the hand scanner or the camera.'] };
    case 'asking': return { tone: 'busy', headline: state.isRepeated ? 'No answer yet' : 'Asking…', details: state.isRepeated ? ['Wait. It is asked again by itself.'] : [] };
    case 'unknown': return {
      tone: 'unsure', headline: 'Not known',
      details: ['The answer got lost. This pass may have been used up by it. Ask again before you let anybody in.'],
    };
    case 'failed': return { tone: 'no', headline: 'Refused', details: [state.message] };
    case 'admitted': return { tone: 'yes', headline: 'Let in', details: [people(state.entry), papersText(state.entry)] };
    case 'refused': {
      const [headline, ...details] = refusal(state);
      return { tone: 'no', headline, details: [...details.filter(Boolean), ...about(state.entry)] };
    }
    case 'boxes': return { tone: 'ready', headline: 'Scan the boxes', details: [state.entry.vehicle_number] };
  }
}

const BOX_WORDS = { match: 'fits', foreign: 'is not on the list', again: 'was scanned before', undone: 'is taken back' } as const;

export const boxText = (news: BoxNews) => (news.result === 'failed' ? `${news.serial}: ${news.message}` : `${news.serial} ${BOX_WORDS[news.result]}`);

/** The whole state as one sentence for a screen reader. */
export function spoken(state: StationState): string {
  if (state.kind === 'ready') return '';
  if (state.kind === 'boxes') {
    const { manifest } = state.entry;
    const counts = manifest ? `${manifest.matched} of ${manifest.expected} boxes scanned.` : '';
    return [state.news ? `${boxText(state.news)}.` : 'Scan the boxes.', counts].join(' ');
  }
  const { headline, details } = wordsOf(state);
  const plate = state.kind === 'admitted' ? `${state.entry.vehicle_number}.` : '';
  return [`${headline}.`, plate, ...details].filter(Boolean).join(' ');
}
