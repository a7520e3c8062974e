/** What the label pages ask of the server. Lengths are millimetres. */
import { queryOptions } from '@tanstack/react-query';
import { ApiError, http, withIdempotencyKey } from '../../shared/http';

export type Rotation = 0 | 90;
export type Align = 'left' | 'center' | 'right';
export type CodeKind = 'qr' | 'datamatrix' | 'code128';

interface Placed {
  text: string;
  x: number;
  y: number;
  /** Of a text the room along the line, of a code with the white around it. */
  width: number;
  rotation: Rotation;
}

export interface TextElement extends Placed {
  kind: 'text';
  /** Of the font, in points. */
  size: number;
  align: Align;
  bold: boolean;
}

export interface CodeElement extends Placed {
  kind: 'code';
  code: CodeKind;
  /** Of the bars of Code 128. */
  height: number;
}

export type LabelElement = TextElement | CodeElement;

export interface Sheet {
  medium: 'sheet' | 'roll';
  page_width: number;
  page_height: number;
  margin_left: number;
  margin_top: number;
  columns: number;
  rows: number;
  gap_x: number;
  gap_y: number;
  label_width: number;
  label_height: number;
}

export interface Draft extends Sheet {
  name: string;
  elements: LabelElement[];
}

export interface Template extends Draft {
  id: number;
  per_page: number;
  built_in: boolean;
  created_by: string | null;
  updated_at: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One element as the server draws it: black modules on a grid, or text on its baseline; neither where it prints nothing. */
export interface ShownElement {
  box: Box;
  problems: string[];
  bars: { x: number; y: number; cell_width: number; cell_height: number; path: string } | null;
  line: { text: string; x: number; y: number; width: number; rotation: Rotation; size: number; bold: boolean } | null;
}

export interface Drawing {
  width: number;
  height: number;
  per_page: number;
  elements: ShownElement[];
  problems: Record<string, string[]>;
}

/** Whose labels are wanted. */
export type Source =
  | { serialnumbers: string[] }
  | { block: number }
  | { changeset: number }
  | { filter: Record<string, string | number | undefined> };

export type PrintInput = Source & {
  template: number;
  format: 'pdf' | 'zpl';
  dpi?: number;
  first_position?: number;
  copies?: number;
};

export interface Printed {
  file: Blob;
  name: string;
  /** How many of them had a label before. */
  reprinted: number;
}

export const MOST_LABELS = 10_000;
const TEMPLATES = '/sil/labels/templates/';
/** A 401 is the business of the session; every other refusal has a sentence to be read out of the file. */
const isReadHere = (status: number) => status === 200 || (status >= 400 && status < 500 && status !== 401);
// Ten thousand labels take their time.
const PRINT_MS = 10 * 60_000;

export const templatesQuery = queryOptions({
  queryKey: ['label_templates'],
  queryFn: async ({ signal }) => (await http.get<{ data: Template[] }>(TEMPLATES, { signal })).data.data,
});

export const addTemplate = async (draft: Draft, key: string) =>
  (await http.post<{ data: Template }>(TEMPLATES, draft, withIdempotencyKey(key))).data.data;

/** `asRead` is its `updated_at` as it was read: changed by others meanwhile, it is refused. Without it theirs is replaced. */
export const changeTemplate = async (id: number, draft: Draft, asRead?: string) =>
  (await http.patch<{ data: Template }>(`${TEMPLATES}${id}/`, { ...draft, updated_at: asRead })).data.data;

export const deleteTemplate = (id: number) => http.delete(`${TEMPLATES}${id}/`);

export async function previewLabel(template: number | Draft, serial: string | undefined, signal?: AbortSignal): Promise<Drawing> {
  const { data } = await http.post<{ data: Drawing }>('/sil/labels/preview/', { template, serial }, { signal });
  return data.data;
}

export async function readBlockName(id: number, signal?: AbortSignal): Promise<string> {
  const { data } = await http.get<{ data: { first: string; last: string } }>(`/sil/serial_blocks/${id}/`, { signal });
  return `${data.data.first} to ${data.data.last}`;
}

export async function readChangesetName(id: number, signal?: AbortSignal): Promise<string> {
  const { data } = await http.get<{ data: { name: string } }>(`/sil/changesets/${id}/`, { signal });
  return data.data.name;
}

interface RefusedBody {
  status?: string;
  message?: string;
  errors?: Record<string, string[]>;
  unknown?: string[];
}

/** A refusal of a request for a file comes as a file as well. */
export class PrintRefused extends ApiError {
  readonly unknown: string[];

  constructor(status: number, { status: word = 'error', message = '', errors, unknown = [] }: RefusedBody) {
    super(message, status, word, errors);
    this.unknown = unknown;
  }
}

export async function printLabels(input: PrintInput, key: string): Promise<Printed> {
  const answer = await http.post<Blob>('/sil/labels/print/', input, {
    ...withIdempotencyKey(key), responseType: 'blob', timeout: PRINT_MS,
    validateStatus: isReadHere,
  });
  if (answer.status !== 200) throw new PrintRefused(answer.status, JSON.parse(await answer.data.text()) as RefusedBody);
  return {
    file: answer.data,
    name: `labels.${input.format}`,
    reprinted: Number(answer.headers['x-labels-reprinted'] ?? 0),
  };
}
