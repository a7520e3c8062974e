import type { RefObject } from 'react';
import { useKeys } from './keys';

/** `/` goes to the search field of a list. */
export function useSearchKey(field: RefObject<HTMLInputElement | null>, enabled = true): void {
  useKeys([{ key: '/', says: 'Search the list', act: () => field.current?.focus() }], enabled);
}
