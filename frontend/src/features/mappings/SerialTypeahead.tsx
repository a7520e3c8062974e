import { Typeahead, type TypeaheadProps } from '../../shared/typeahead/Typeahead';
import { useChoices } from '../../shared/typeahead/useChoices';
import { deviceTypeOf } from '../../shared/status/serials';
import { Allocation } from '../../shared/status/states';
import { suggestSerialNumbers } from './api';

function useSuggestions(isallocated: number, text: string): string[] {
  const { found } = useChoices({
    words: ['devices', 'suggested', isallocated], text,
    read: (search, signal) => suggestSerialNumbers(isallocated, search, signal),
  });
  return found;
}

const choicesOf = (serials: string[]) => serials.map((value) => ({ value }));

/** Finds approved devices that may be mapped; a scanned or typed serial is taken as well. */
export function SerialTypeahead(props: Omit<TypeaheadProps, 'onPick' | 'groups'>) {
  const { value, onChange } = props;
  const unallocated = useSuggestions(Allocation.Unallocated, value);
  const fetched = useSuggestions(Allocation.Fetched, value);
  const type = deviceTypeOf(value.trim());
  const groups = [
    { group: 'Unallocated', choices: choicesOf(unallocated) },
    // A device fetched between the two questions would stand in both groups.
    { group: 'Fetched', choices: choicesOf(fetched.filter((serial) => !unallocated.includes(serial))) },
  ];
  return (
    <Typeahead
      label="Device" required description={type ? `Detected type: ${type}` : 'Approved, unallocated or fetched'}
      placeholder="Scan, type or choose" maxLength={100} groups={groups} onPick={onChange} {...props}
    />
  );
}
