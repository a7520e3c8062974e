import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiError } from '../http';
import { getChangeset, getChangesets, getRows, isUnderWay, type Params } from './api';

const LOOK_AGAIN_MS = 1_000;
const AFTER_TROUBLE_MS = 5_000;

/** One changeset; read again each second while somebody is at it, and whenever the live feed tells of it. */
export const changesetQuery = (id: number) =>
  queryOptions({
    queryKey: ['changeset', String(id)],
    queryFn: ({ signal }) => getChangeset(id, signal),
    refetchInterval: ({ state: { data, error } }) => {
      if (error) return error instanceof ApiError && error.isPassing ? AFTER_TROUBLE_MS : false;
      return data && isUnderWay(data) ? LOOK_AGAIN_MS : false;
    },
  });

/** Rows have other verdicts after each phase: the state is part of the question. */
export const rowsQuery = (id: number, state: string, params: Params) =>
  queryOptions({
    queryKey: ['changeset', String(id), 'rows', state, params],
    queryFn: ({ signal }) => getRows(id, params, signal),
    placeholderData: keepPreviousData,
  });

export const changesetsQuery = (params: Params) =>
  queryOptions({
    queryKey: ['changesets', params],
    queryFn: ({ signal }) => getChangesets(params, signal),
    placeholderData: keepPreviousData,
  });
