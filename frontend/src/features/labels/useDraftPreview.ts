import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { previewLabel, type ShownElement } from './api';
import { draftOf, type Editor } from './editor';

const PAUSE_MS = 150;

/** What the server drew of each element, by its id, with where the element stood then. */
export type Shown = Record<number, { mark: ShownElement; x: number; y: number }>;

export interface DraftPreview {
  shown: Shown;
  problems: string[];
  /** The server could not read the draft at all. */
  error: Error | null;
}

/** The draft as it will be printed, asked for when the work pauses; what was drawn last stays until then. */
export function useDraftPreview({ draft, elements }: Editor): DraftPreview {
  // The name matters to no drawing.
  const wanted = useMemo(() => ({ draft: { ...draft, name: 'draft' }, elements }), [draft, elements]);
  const [settled] = useDebouncedValue(wanted, PAUSE_MS);
  const { data, error } = useQuery({
    queryKey: ['label_preview', settled],
    queryFn: async ({ signal }) => {
      const drawing = await previewLabel(draftOf(settled), undefined, signal);
      const marks = settled.elements.map(({ id, x, y }, index) => [id, { mark: drawing.elements[index], x, y }]);
      return { shown: Object.fromEntries(marks) as Shown, problems: Object.values(drawing.problems).flat() };
    },
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 60_000,
  });
  return { shown: data?.shown ?? {}, problems: data?.problems ?? [], error };
}
