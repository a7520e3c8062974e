import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { DRAWN_CODES, MODULES } from './drawnCodes';
import { commandCode, modeOfKey, MODES, readCommand } from './modes';
import { modulesOf, QUIET, SIDE } from './qrOutline';
import type { Scan } from './scan';
import { lineText, trayText } from './scanWords';

test('a command switches the mode, in any case and from a scanner with another keyboard', () => {
  for (const mode of MODES) {
    expect(readCommand(commandCode(mode))).toBe(mode);
    expect(readCommand(` ${commandCode(mode).toLowerCase().replaceAll(':', 'ö')}\n`)).toBe(mode);
  }
  expect(readCommand('SILO:MODE:EXPLODE')).toBe('unknown');
  expect(readCommand('SILO:SOMETHING')).toBe('unknown');
});

test.each(['202505AMP000001B', 'SILO-1', 'SILO1', 'SILO', ''])('%j is no command', (text) => {
  expect(readCommand(text)).toBeNull();
});

test('Alt and a digit is a mode; the digit alone belongs to a serial number', () => {
  expect(modeOfKey(new KeyboardEvent('keydown', { code: 'Digit3', altKey: true }))).toBe('approve');
  expect(modeOfKey(new KeyboardEvent('keydown', { code: 'Digit3' }))).toBeNull();
  expect(modeOfKey(new KeyboardEvent('keydown', { code: 'Digit9', altKey: true }))).toBeNull();
});

test('each drawn code is read as its command by a reader of another make', async () => {
  const program = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: program.buffer.slice(program.byteOffset, program.byteOffset + program.byteLength) as ArrayBuffer } });
  const scale = 4;
  const width = SIDE * scale;
  for (const mode of MODES) {
    const modules = modulesOf(DRAWN_CODES[mode]);
    expect(modules.map((row) => row.length)).toEqual(Array.from({ length: MODULES }, () => MODULES));
    const data = new Uint8ClampedArray(width * width * 4).fill(255);
    for (let y = 0; y < width; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const isBlack = modules[Math.floor(y / scale) - QUIET]?.[Math.floor(x / scale) - QUIET];
        if (isBlack) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
    const [found] = await readBarcodes({ data, width, height: width } as ImageData, { formats: ['QRCode'] });
    expect(found?.text).toBe(commandCode(mode));
  }
});

const BOARD = { isReady: true, latest: [], done: 5, waiting: 0, since: null, tray: [], lost: [], trouble: null };
const LINK = { sending: 0, awaySince: null, isSignedOut: false };
const at = () => '10:03:22';

test('where what is not yet done stands', () => {
  expect(lineText(BOARD, LINK, true, at)).toBe('Everything is sent.');
  expect(lineText({ ...BOARD, waiting: 3 }, { ...LINK, sending: 2 }, true, at)).toBe('3 scans are safe in this browser, 2 on the way.');
  expect(lineText({ ...BOARD, waiting: 1 }, { ...LINK, awaySince: 1 }, true, at)).toBe('1 scan is safe in this browser. No answer since 10:03:22; it goes on by itself.');
  expect(lineText({ ...BOARD, waiting: 45 }, LINK, false, at)).toMatch(/^45 scans are safe in this browser\. Offline; scan on/);
  expect(lineText({ ...BOARD, waiting: 45 }, { ...LINK, isSignedOut: true }, true, at)).toMatch(/Sign in again to send\.$/);
});

test('the tray as lines that a spreadsheet takes', () => {
  const scan: Partial<Scan> = { serial: 'PRO-1', mode: 'approve', why: 'refused', message: 'It is deactivated.' };
  expect(trayText([scan as Scan])).toBe('PRO-1\tApprove\tRefused\tIt is deactivated.');
});
