/** The boxes of an entry as the station keeps them: the server answers a scan with one box and the counts, not with all of them. */
import type { Entry, Manifest, ManifestBox } from '../../shared/gate/api';

export interface BoxCounts {
  expected: number;
  matched: number;
  foreign: number;
  fits: boolean;
}

/** What a scan, or taking one back, left of a box: null for one that was not expected and is gone. */
export interface BoxChange {
  serial: string;
  box: ManifestBox | null;
  counts: BoxCounts;
}

function counted(manifest: Manifest, boxes: ManifestBox[]): Manifest {
  const expected = boxes.filter((box) => box.is_expected);
  const missing = expected.filter((box) => !box.scanned_at).map((box) => box.serial_number);
  const foreign = boxes.filter((box) => !box.is_expected).map((box) => box.serial_number);
  return {
    ...manifest, boxes, missing, foreign, expected: expected.length, matched: expected.length - missing.length,
    fits: missing.length === 0 && foreign.length === 0,
  };
}

/** The entry with this change. */
export function withBox(entry: Entry, { serial, box }: BoxChange): Entry {
  const { manifest } = entry;
  if (!manifest) return entry;
  const name = box?.serial_number ?? serial;
  const isKnown = manifest.boxes.some((known) => known.serial_number === name);
  const changed = manifest.boxes.flatMap((known) => (known.serial_number !== name ? [known] : box ? [box] : []));
  return { ...entry, manifest: counted(manifest, box && !isKnown ? [...changed, box] : changed) };
}

/** Is it what the server counts? Not when a second guard scans boxes of the same vehicle. */
export function agrees({ manifest }: Entry, { counts }: BoxChange): boolean {
  return manifest?.expected === counts.expected && manifest.matched === counts.matched && manifest.foreign.length === counts.foreign;
}
