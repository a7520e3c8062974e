/** A list's state lives in the address: what is shown can be bookmarked, shared and left with Back. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import * as z from 'zod/mini';

export const PAGE_SIZES = [5, 10, 25, 50, 100] as const;

interface PagingDefaults {
  pageSize?: number;
  pageSizes?: readonly number[];
  sort?: number;
  dir?: 0 | 1;
  sorts?: number;
}

/** Fields every list shares: row offset, page size, sort index of the server and direction (0 ascending, 1 descending). */
export function pagingFields(defaults: PagingDefaults = {}) {
  const { pageSize = 25, pageSizes = PAGE_SIZES, sort = 0, dir = 0, sorts = 1 } = defaults;
  return {
    offset: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
    pageSize: z._default(z.coerce.number().check(z.refine((size) => pageSizes.some((known) => known === size))), pageSize),
    sort: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(Math.max(sorts - 1, sort))), sort),
    dir: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1)), dir),
  };
}

/** A free text field of a list; absent is the empty string. */
export const textField = () => z._default(z.string(), '');

/** A day as the viewer names it, YYYY-MM-DD; absent is the empty string. */
export const dayField = () => z._default(z.iso.date(), '');

/** Typed letter by letter, so each letter must not become a step of Back. */
const TYPED_KEYS = new Set(['search', 'searchText']);

type Patch<S extends z.ZodMiniObject> = Partial<{ [K in keyof z.output<S>]: z.output<S>[K] | null }>;

export interface ListState<S extends z.ZodMiniObject> {
  state: z.output<S>;
  /** Changes the given fields and goes back to the first page unless `offset` is among them; null clears a field. */
  set: (patch: Patch<S>, how?: 'push' | 'replace') => void;
  /** Back to the defaults of every field of the schema; parameters of others stay. */
  reset: () => void;
}

/** Reads the schema's fields from the address, one by one: a bad one falls back to its default, alone. */
export function readListState<S extends z.ZodMiniObject>(schema: S, params: URLSearchParams): z.output<S> {
  const entries = Object.entries(schema.shape).map(([key, field]) => {
    const given = z.safeParse(field, params.get(key) || undefined);
    return [key, given.success ? given.data : z.safeParse(field, undefined).data];
  });
  return Object.fromEntries(entries) as z.output<S>;
}

function writeParams<S extends z.ZodMiniObject>(schema: S, params: URLSearchParams, patch: Record<string, unknown>) {
  const defaults: Record<string, unknown> = readListState(schema, new URLSearchParams());
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(patch)) {
    const isDefault = value === undefined || value === null || value === '' || value === defaults[key];
    if (isDefault) next.delete(key);
    else next.set(key, String(value));
  }
  return next;
}

export function useListState<S extends z.ZodMiniObject>(schema: S): ListState<S> {
  const [params, setParams] = useSearchParams();
  // The router hands out the parameters of the last render; two changes in one tick must build on each other.
  const latest = useRef(params);
  useEffect(() => {
    latest.current = params;
  }, [params]);

  const state = useMemo(() => readListState(schema, params), [schema, params]);

  const set = useCallback((patch: Patch<S>, how?: 'push' | 'replace') => {
    const full = 'offset' in patch ? patch : { ...patch, offset: null };
    const isTyping = Object.keys(patch).every((key) => TYPED_KEYS.has(key));
    latest.current = writeParams(schema, latest.current, full);
    setParams(latest.current, { replace: how ? how === 'replace' : isTyping, preventScrollReset: true });
  }, [schema, setParams]);

  const reset = useCallback(() => {
    const next = new URLSearchParams(latest.current);
    Object.keys(schema.shape).forEach((key) => next.delete(key));
    latest.current = next;
    setParams(next);
  }, [schema, setParams]);

  return { state, set, reset };
}
