/** The address of the register of vehicles, and what it asks of the server, which lists the newest first. */
import * as z from 'zod/mini';
import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import type { VehicleParams } from './api';

export const vehicleListSchema = z.object({ ...pagingFields(), search: textField() });

export type VehicleListState = z.output<typeof vehicleListSchema>;
export type VehicleList = ListState<typeof vehicleListSchema>;

export function vehicleParams({ search, offset, pageSize }: VehicleListState): VehicleParams {
  return { search: search || undefined, page: Math.floor(offset / pageSize) + 1, page_size: pageSize };
}
