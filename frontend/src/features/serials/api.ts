/** What the serial pages ask of the server. */
import { http, withIdempotencyKey } from '../../shared/http';
import type { components } from '../../shared/schema';

type Schemas = components['schemas'];
export type Block = Schemas['SerialBlockRow'];
export type BlockSerial = Schemas['BlockSerialRow'];
export type Lot = Schemas['SerialLotRow'];
export type Finding = Schemas['SerialFinding'];

export interface Listed<T> {
  data: T[];
  totalCount: number;
}

export interface BlockInput {
  pattern: string;
  line: string;
  year: number;
  month: number;
  count: number;
  first?: number;
  note?: string;
}

export interface Reserved {
  message: string;
  data: Block;
}

export type Params = Record<string, string | number | undefined>;

async function list<T>(path: string, params: Params, signal?: AbortSignal): Promise<Listed<T>> {
  const { data } = await http.get<Listed<T>>(path, { params, signal });
  return data;
}

export const getBlocks = (params: Params, signal?: AbortSignal) => list<Block>('/sil/serial_blocks/', params, signal);
export const getLots = (params: Params, signal?: AbortSignal) => list<Lot>('/sil/serial_report/', params, signal);
export const getFindings = (params: Params, signal?: AbortSignal) => list<Finding>('/sil/serial_report/findings/', params, signal);
export const getBlockSerials = (id: number, params: Params, signal?: AbortSignal) =>
  list<BlockSerial>(`/sil/serial_blocks/${id}/serials/`, params, signal);

export async function getBlock(id: number, signal?: AbortSignal): Promise<Block> {
  const { data } = await http.get<{ data: Block }>(`/sil/serial_blocks/${id}/`, { signal });
  return data.data;
}

/** What the block would be; nothing is reserved. */
export async function previewBlock(input: BlockInput, signal?: AbortSignal): Promise<Block> {
  const { data } = await http.post<Reserved>('/sil/serial_blocks/', { ...input, dry_run: true }, { signal });
  return data.data;
}

export async function reserveBlock(input: BlockInput, key: string): Promise<Reserved> {
  const { data } = await http.post<Reserved>('/sil/serial_blocks/', input, withIdempotencyKey(key));
  return data;
}

export async function deleteBlock(id: number): Promise<{ message: string }> {
  const { data } = await http.delete<{ message: string }>(`/sil/serial_blocks/${id}/`);
  return data;
}
