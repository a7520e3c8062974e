import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { readBlockName, readChangesetName, type Source } from './api';
import { readSerials } from './serialsText';

/** What a list hands over: the chosen serials, or the filter that all of them match. */
export type Handed = Partial<{ serialnumbers: string[]; filter: Record<string, string | number | undefined> }>;

/** Whose labels are wanted: typed serials, or what the address or another page named. */
export interface SourceState {
  text: string;
  setText: (text: string) => void;
  /** What was named, in words; null when serials are typed. */
  named: string | null;
  /** Serials typed instead. */
  forget: () => void;
  /** Null while there is nothing to print. */
  source: Source | null;
  /** How many, as far as that is known here. */
  count: number | null;
}

const idOf = (text: string | null) => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null);

export function useSource(): SourceState {
  const [params, setParams] = useSearchParams();
  const handed = (useLocation().state ?? {}) as Handed;
  const [text, setText] = useState(() => (handed.serialnumbers ?? params.get('serials')?.split(',') ?? []).join('\n'));
  const block = idOf(params.get('block'));
  const changeset = idOf(params.get('changeset'));
  const name = useQuery({
    queryKey: ['label_source', block, changeset],
    queryFn: ({ signal }) => (block ? readBlockName(block, signal) : readChangesetName(changeset!, signal)),
    enabled: block !== null || changeset !== null,
    retry: false,
  });
  const forget = () => setParams({}, { replace: true });
  const typed = { text, setText, forget };
  const told = name.data ? `: ${name.data}` : '';
  if (block) return { ...typed, named: `Block ${block} of reserved numbers${told}`, source: { block }, count: null };
  if (changeset) return { ...typed, named: `What changeset ${changeset} did${told}`, source: { changeset }, count: null };
  if (handed.filter) return { ...typed, named: 'All devices that match the filter of the list', source: { filter: handed.filter }, count: null };
  const { serials } = readSerials(text);
  return { ...typed, named: null, source: serials.length > 0 ? { serialnumbers: serials } : null, count: serials.length };
}
