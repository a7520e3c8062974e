import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewLabel, type Draft } from './api';

/** One label as the server draws it; the last one stays while the next is asked for. */
export function usePreview(template: number | Draft | null, serial?: string) {
  return useQuery({
    queryKey: ['label_preview', template, serial],
    queryFn: ({ signal }) => previewLabel(template!, serial, signal),
    placeholderData: keepPreviousData,
    enabled: template !== null,
    retry: false,
  });
}
