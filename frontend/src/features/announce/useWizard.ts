import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { getEntries, type DocumentType } from '../../shared/gate/api';
import type { User } from '../../shared/session/session';
import { useSession } from '../../shared/session/useSession';
import { EMPTY_DRAFT, keepDraft, readDraft, type Draft } from './draft';
import { expiryField, type EntryFields, type Problems } from './entryRules';

/** A file that was chosen; the number tells it from another file of the same name. */
export interface Paper {
  file: File;
  number: number;
}
export type Papers = Partial<Record<DocumentType, Paper>>;

export interface Wizard {
  entry: EntryFields;
  papers: Papers;
  /** Files that were chosen before the page was loaded again, and have to be chosen once more. */
  lost: Partial<Record<DocumentType, string>>;
  problems: Problems;
  change: (patch: Partial<EntryFields>) => void;
  setPaper: (type: DocumentType, file: File | null) => void;
  tell: (problems: Problems) => void;
  /** What was told has been read: the person goes on. */
  settle: () => void;
  /** Begins anew. */
  clear: () => void;
  /** Keeps nothing for the next time: the entry is made. What is on the screen stays until it is left. */
  forget: () => void;
}

let fileNumber = 0;

const SHELF = 'entry_papers';

const without = <T extends object>(all: T, names: string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name))) as T;

/** Files outlive the page when somebody looks at another one in between, not a reload and not the end of the session. */
function usePapers(userId: number) {
  const client = useQueryClient();
  const [papers, setPapers] = useState<Papers>(() => client.getQueryData([SHELF, userId]) ?? {});
  useEffect(() => {
    client.setQueryDefaults([SHELF], { gcTime: Infinity });
    client.setQueryData([SHELF, userId], papers);
  }, [client, userId, papers]);
  const forgetPapers = useCallback(() => client.removeQueries({ queryKey: [SHELF, userId] }), [client, userId]);
  return [papers, setPapers, forgetPapers] as const;
}

function useDraft(userId: number) {
  const [draft, setDraft] = useState<Draft>(() => readDraft(userId));
  useEffect(() => keepDraft(userId, draft), [userId, draft]);
  return [draft, setDraft] as const;
}

/** The phone number this customer gave the last time. */
function useLastPhone(): string {
  const { can } = useSession();
  const params = { page: 1, page_size: 1 };
  const { data } = useQuery({
    queryKey: ['submissions', params],
    queryFn: ({ signal }) => getEntries(params, signal),
    // Staff see everybody's entries, so the last one tells nothing about them.
    enabled: !can('view_all_gate'),
  });
  return data?.results[0]?.customer_phone ?? '';
}

/** The entry as it is written so far, its files, and what is wrong with it. */
export function useWizard({ id: userId, email }: User): Wizard {
  const [draft, setDraft] = useDraft(userId);
  const [papers, setPapers, forgetPapers] = usePapers(userId);
  const [problems, setProblems] = useState<Problems>({});
  const lastPhone = useLastPhone();

  const entry = useMemo<EntryFields>(() => {
    const { customer_email: mail, customer_phone: phone, ...others } = draft;
    return { ...others, customer_email: mail ?? email, customer_phone: phone ?? lastPhone };
  }, [draft, email, lastPhone]);

  const change = useCallback((patch: Partial<EntryFields>) => {
    setDraft((before) => ({ ...before, ...patch }));
    setProblems((before) => without(before, Object.keys(patch)));
  }, [setDraft]);

  const setPaper = useCallback((type: DocumentType, file: File | null) => {
    setPapers((before) => (file ? { ...before, [type]: { file, number: (fileNumber += 1) } } : without(before, [type])));
    setDraft((before) => ({
      ...before,
      chosen: file ? { ...before.chosen, [type]: file.name } : without(before.chosen, [type]),
      expires: file ? before.expires : without(before.expires, [type]),
    }));
    setProblems((before) => without(before, [type, expiryField(type)]));
  }, [setPapers, setDraft]);

  const tell = useCallback((more: Problems) => setProblems((before) => ({ ...before, ...more })), []);
  const settle = useCallback(() => setProblems({}), []);
  const clear = useCallback(() => {
    setDraft(EMPTY_DRAFT);
    setPapers({});
    setProblems({});
  }, [setDraft, setPapers]);

  const forget = useCallback(() => {
    keepDraft(userId, EMPTY_DRAFT);
    forgetPapers();
  }, [userId, forgetPapers]);

  const lost = useMemo(() => without(draft.chosen, Object.keys(papers)), [draft.chosen, papers]);
  return { entry, papers, lost, problems, change, setPaper, tell, settle, clear, forget };
}
