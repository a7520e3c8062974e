import type { Drawing, Template } from './api';

const SIZE = { margin_left: 0, margin_top: 0, gap_x: 0, gap_y: 0 };

export const ROLL: Template = {
  id: 3, name: 'Roll, 50 x 25 mm', medium: 'roll', page_width: 50, page_height: 25, ...SIZE, columns: 1, rows: 1, label_width: 50, label_height: 25,
  per_page: 1, built_in: true, created_by: null, updated_at: '2026-05-02T08:00:00.000001+00:00',
  elements: [
    { kind: 'code', code: 'qr', text: '{serial}', x: 1, y: 2, width: 21, height: 21, rotation: 0 },
    { kind: 'text', text: '{serial}', x: 22.5, y: 5, width: 26.5, size: 8, align: 'left', bold: true, rotation: 0 },
  ],
};

export const SHEET: Template = {
  ...ROLL, id: 4, name: 'Own sheet', medium: 'sheet', page_width: 210, page_height: 297, columns: 3, rows: 8, label_width: 70, label_height: 37,
  per_page: 24, built_in: false, created_by: 'asha',
};

export const DRAWING: Drawing = {
  width: 50, height: 25, per_page: 1, problems: {},
  elements: [
    {
      box: { x: 1, y: 2, width: 21, height: 21 }, problems: [], line: null,
      bars: { x: 4, y: 5, cell_width: 0.7, cell_height: 0.7, path: 'M0 0h7v1h-7z' },
    },
    {
      box: { x: 22.5, y: 5, width: 26.5, height: 3.3 }, problems: [], bars: null,
      line: { text: '202505AMP123456B', x: 22.5, y: 7.6, width: 26, rotation: 0, size: 2.8, bold: true },
    },
  ],
};
