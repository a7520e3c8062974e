/** What a customer's first page reads about the gate. */
import { queryOptions } from '@tanstack/react-query';
import { getDocuments, getEntries } from '../../shared/gate/api';
import { WARN_DAYS } from '../../shared/gate/PaperStatus';

const OF_A_KIND = 5;

const passesQuery = (status: 'approved' | 'pending') => {
  const params = { status, page_size: OF_A_KIND };
  return queryOptions({ queryKey: ['submissions', params], queryFn: ({ signal }) => getEntries(params, signal) });
};

/** The newest entries whose pass can still be shown, those that open the gate now first. */
export const myPassesQueries = [passesQuery('approved'), passesQuery('pending')];

const PARAMS = { expiring_within: WARN_DAYS };

export const papersToRenewQuery = queryOptions({ queryKey: ['documents', PARAMS], queryFn: ({ signal }) => getDocuments(PARAMS, signal) });
