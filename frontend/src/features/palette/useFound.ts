import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { sentence } from '../../shared/http';
import { useSession } from '../../shared/session/useSession';
import type { Entry, Group } from './entries';
import { KINDS, SHOWN, type Kind } from './kinds';

const PAUSE_MS = 200;
/** Fast answers come together, so that nothing moves under the pointer; a slow one does not hold up the others for longer. */
const TOGETHER_MS = 700;
/** One letter is in everything. */
const SHORTEST = 2;

export interface Found {
  groups: Group[];
  /** One sentence for each kind that could not be asked. */
  problems: string[];
  /** Everybody has answered to the text as it stands. */
  isSettled: boolean;
}

function everyOne({ kind, title, list }: Kind, text: string, total: number): Entry[] {
  if (total <= SHOWN) return [];
  return [{ id: `all:${kind}`, label: `Everything in ${title} with “${text}”`, to: list + encodeURIComponent(text) }];
}

/** What still fits when the typing has gone on: shown until the answer to the whole text is there. */
const stillFitting = (entries: Entry[], text: string) =>
  entries.filter(({ label, hint = '' }) => `${label} ${hint}`.toLowerCase().includes(text.toLowerCase()));

/** Asks the lists that the role may see when the typing pauses; what was asked before is given up. */
export function useFound(text: string): Found {
  const { can } = useSession();
  const [search] = useDebouncedValue(text, PAUSE_MS);
  const [waitedFor] = useDebouncedValue(search, TOGETHER_MS);
  const kinds = KINDS.filter(({ action }) => can(action));
  const isAsked = search.length >= SHORTEST && text.length >= SHORTEST;
  const answers = useQueries({
    queries: kinds.map(({ kind, find }) => ({
      queryKey: ['palette', kind, search],
      queryFn: ({ signal }: { signal: AbortSignal }) => find(search, signal),
      enabled: isAsked,
      retry: false,
      // Offline is told at once, too.
      networkMode: 'always' as const,
    })),
  });
  if (!isAsked) return { groups: [], problems: [], isSettled: text.length < SHORTEST };
  const areAllIn = answers.every(({ isPending }) => !isPending);
  const groups = areAllIn || waitedFor === search ? kinds.map((kind, index) => {
    const { entries, total } = answers[index]?.data ?? { entries: [], total: 0 };
    return { title: kind.title, entries: search === text ? [...entries, ...everyOne(kind, search, total)] : stillFitting(entries, text) };
  }) : [];
  const problems = kinds.flatMap(({ title }, index) => {
    const error = answers[index]?.error;
    return error ? [`${title} could not be searched: ${sentence(error)}`] : [];
  });
  return { groups, problems, isSettled: areAllIn && search === text };
}
