import { useRef } from 'react';
import { ApiError, newIdempotencyKey } from './http';

/**
 * The idempotency key of a form. The same input keeps its key, so a double click or a retry after a lost answer
 * does the thing once; other input, and another try after a refusal (which the server would repeat), get a new one.
 */
export function useIntentKey() {
  const held = useRef<{ body: string; key: string } | null>(null);
  return {
    keyFor(input: object): string {
      const body = JSON.stringify(input);
      if (held.current?.body !== body) held.current = { body, key: newIdempotencyKey() };
      return held.current.key;
    },
    forgetIfFinal(error: unknown) {
      const isOpen = error instanceof ApiError && (error.isPassing || error.word === 'conflict');
      if (!isOpen) held.current = null;
    },
    /** After it was done: the same input again is meant again. */
    forget() {
      held.current = null;
    },
  };
}
