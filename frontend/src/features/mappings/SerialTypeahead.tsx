import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { deviceTypeOf } from '../../shared/status/serials';
import { Allocation } from '../../shared/status/states';
import { suggestSerialNumbers } from './api';

const PAUSE_MS = 200;

function useSuggestions(isallocated: number, search: string): string[] {
  const { data } = useQuery({
    queryKey: ['devices', 'suggested', isallocated, search],
    queryFn: ({ signal }) => suggestSerialNumbers(isallocated, search, signal),
    placeholderData: keepPreviousData,
  });
  return data ?? [];
}

/** Finds approved devices that may be mapped; a scanned or typed serial is taken as well. */
export function SerialTypeahead({ value, ...props }: AutocompleteProps & { value: string }) {
  const [search] = useDebouncedValue(value.trim(), PAUSE_MS);
  const unallocated = useSuggestions(Allocation.Unallocated, search);
  const fetched = useSuggestions(Allocation.Fetched, search);
  const type = deviceTypeOf(value.trim());
  const groups = [
    { group: 'Unallocated', items: unallocated },
    // A device fetched between the two questions would stand in both groups.
    { group: 'Fetched', items: fetched.filter((serial) => !unallocated.includes(serial)) },
  ].filter(({ items }) => items.length > 0);
  return (
    <Autocomplete
      label="Device" required description={type ? `Detected type: ${type}` : 'Approved, unallocated or fetched'}
      placeholder="Scan, type or choose" maxLength={100} autoComplete="off" spellCheck={false}
      data={groups} filter={({ options }) => options}
      withScrollArea={false} styles={{ options: { maxHeight: 260, overflowY: 'auto' } }} comboboxProps={{ withinPortal: false }}
      value={value} {...props}
    />
  );
}
