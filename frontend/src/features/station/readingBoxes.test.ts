import { expect, test, vi } from 'vitest';
import { anEntry } from '../../shared/gate/gate.fixture';
import { Station, type StationServer } from './station';

const ALL = ['B1', 'B2', 'B3'];

const counting = (scanned: string[]) => anEntry({
  status: 'approved', has_manifest: true, manifest: {
    expected: 3, matched: scanned.length, missing: ALL.filter((one) => !scanned.includes(one)), foreign: [], fits: scanned.length === 3,
    boxes: ALL.map((serial) => ({ serial_number: serial, is_expected: true, scanned_at: scanned.includes(serial) ? '2025-05-01T10:00:00Z' : null })),
  },
});

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a list of boxes that was asked for before a box came does not take that box away again', async () => {
  const answers: ((entry: ReturnType<typeof counting>) => void)[] = [];
  const readEntry = vi.fn(() => new Promise<ReturnType<typeof counting>>((resolve) => answers.push(resolve)));
  const scanBox: StationServer['scanBox'] = async (_, serial) => ({
    result: 'match', serial, box: { serial_number: serial, is_expected: true, scanned_at: '2025-05-01T10:00:00Z' },
    // B2 was scanned by the other guard.
    counts: { expected: 3, matched: serial === 'B1' ? 2 : 3, foreign: 0, fits: serial === 'B3' },
  });
  const station = new Station({
    scanBox, readEntry, verify: async () => ({ valid: false, reason: 'manifest', submission: counting([]) }),
    undoBox: () => new Promise(() => undefined),
  });
  for (const text of ['silo:abc:def', 'B1', 'B3']) {
    station.scan(text);
    await settled();
  }
  // What the server knew before B3, and late to arrive.
  answers[0]!(counting(['B1', 'B2']));
  await settled();
  expect(station.read()).toMatchObject({ entry: { manifest: { missing: ['B2'] } } });
  answers[1]!(counting(ALL));
  await settled();
  expect(station.read()).toMatchObject({ entry: { manifest: { matched: 3, fits: true } } });
  expect(readEntry).toHaveBeenCalledTimes(2);
});
