import { expect, test } from 'vitest';
import { aChangeset } from './changeset.fixture';
import { runLabel, verdictSentence } from './words';

test('what would happen, and what happened, is one sentence', () => {
  expect(verdictSentence(aChangeset({ counts: { good: 12_380, unchanged: 12, refused: 8 } })))
    .toBe('12,380 will be approved, 12 are approved already, 8 are refused.');
  expect(verdictSentence(aChangeset({ state: 'done', counts: { done: 1, unchanged: 1, refused: 1, left: 3 } })))
    .toBe('1 approved, 1 is approved already, 1 is refused, 3 left out.');
  expect(verdictSentence(aChangeset({ kind: 'undo', action: 'undo', counts: { good: 980, moved_on: 20 } })))
    .toBe('980 will be reversed, 20 have moved on since.');
  expect(verdictSentence(aChangeset({ action: 'version', counts: { good: 1, unchanged: 2 } }))).toBe('1 will be changed, 2 are as wanted already.');
  expect(verdictSentence(aChangeset({ counts: {} }))).toBe('There is no row.');
});

test('the button names what it does and to how many', () => {
  expect(runLabel(aChangeset({ counts: { good: 12_380 } }))).toBe('Approve 12,380');
  expect(runLabel(aChangeset({ action: 'license', counts: { good: 2 } }))).toBe('Change 2');
  expect(runLabel(aChangeset({ kind: 'undo', action: 'undo', counts: { good: 3 } }))).toBe('Undo 3');
  expect(runLabel(aChangeset({ kind: 'import', action: 'import', counts: { good: 4 } }))).toBe('Import 4');
});
