import { queryOptions } from '@tanstack/react-query';
import { lookUp } from './api';

/** What is known of a vehicle; its key begins like the lists of vehicles, whose changes it shows. */
export const lastTimeQuery = (plate: string) => queryOptions({
  queryKey: ['vehicles', 'last_time', plate],
  queryFn: ({ signal }) => lookUp(plate, signal),
  staleTime: 60_000,
});
