/** A list on the customer's page: which part of it is shown stands in the address, under the list's own name. */
import { useCallback } from 'react';
import { useSearchParam } from '../../shared/list/useSearchParam';
import type { Part } from './api';

export const partSizes = [10, 25, 50, 100] as const;

/** "20.10" is twenty rows further, ten at a time; whatever else stands there is the first ten. */
function read(text: string | null): Part {
  const [, offset, size] = /^(\d{1,9})\.(\d{1,3})$/.exec(text ?? '') ?? [];
  const pageSize = partSizes.find((known) => known === Number(size));
  return pageSize ? { offset: Number(offset), pageSize } : { offset: 0, pageSize: partSizes[0] };
}

export function usePart(name: string) {
  const [text, setText] = useSearchParam(name);
  const set = useCallback(({ offset, pageSize }: Part) => {
    const isFirst = offset === 0 && pageSize === partSizes[0];
    setText(isFirst ? null : `${offset}.${pageSize}`);
  }, [setText]);
  return [read(text), set] as const;
}
