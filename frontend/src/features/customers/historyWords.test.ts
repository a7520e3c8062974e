import { expect, test } from 'vitest';
import { actionText, changeLines } from './historyWords';

test('actions are told in words, also those nobody thought of', () => {
  expect(['customer.created', 'customer.unmerged', 'customer.told_apart', 'customer.looked_at'].map(actionText))
    .toEqual(['Added', 'Merge undone', 'Told apart from another customer', 'looked at']);
});

test('changes are told with the values as people read them; blanks on both sides and what stands above are left out', () => {
  expect(changeLines({
    first_name: [null, 'Meera'], email: [null, ''], phone_number: ['+919876543210', null], date_of_birth: ['1990-05-31', '1990-06-01'],
    deleted_at: [null, '2025-05-01T10:00:00Z'], likely_duplicate: [6, null],
  })).toEqual(['First name: Meera', 'Phone: +91 98765 43210 → none', 'Date of birth: 31 May 1990 → 1 Jun 1990']);
});

test('a merge and its undoing tell what moved, without numbers that mean nothing', () => {
  expect(changeLines({ merged: [null, 6], mappings: [0, 3], orders: [0, 0], submissions: [0, 2] })).toEqual(['Another customer went into this one', 'Devices moved: 3', 'Gate entries moved: 2']);
  expect(changeLines({ merged: [6, null], mappings: [3, 0] })).toEqual(['Another customer became one of its own again', 'Devices moved back: 3']);
  expect(changeLines({ merged_into: [null, 5] })).toEqual(['Merged into another customer']);
  expect(changeLines({})).toEqual([]);
});
