import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { getCandidates } from './api';

const PAUSE_MS = 200;

interface CandidateFieldProps {
  order: number;
  taken: string[];
  disabled: boolean;
  onPick: (serial: string) => void;
}

/** Finds devices that may go out with the order, for whoever has no scanner at hand. */
export function CandidateField({ order, taken, disabled, onPick }: CandidateFieldProps) {
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), PAUSE_MS);
  const wasPicked = useRef(false);
  const { data = [] } = useQuery({
    queryKey: ['order', String(order), 'candidates', search],
    queryFn: ({ signal }) => getCandidates(order, search, signal),
    placeholderData: keepPreviousData,
  });
  const pick = (serial: string) => {
    wasPicked.current = true;
    onPick(serial);
  };
  // Right after a choice the field is told its text; there it empties instead, ready for the next.
  const change = (next: string) => {
    setText(wasPicked.current ? '' : next);
    wasPicked.current = false;
  };
  return (
    <Autocomplete
      label="Or choose from the stock" description="Approved, unallocated or fetched; oldest first" placeholder="Part of a serial number"
      maxLength={64} autoComplete="off" spellCheck={false} disabled={disabled}
      data={data.filter((serial) => !taken.includes(serial))} filter={({ options }) => options}
      withScrollArea={false} styles={{ options: { maxHeight: 220, overflowY: 'auto' } }} comboboxProps={{ withinPortal: false }}
      value={text} onChange={change} onOptionSubmit={pick}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  );
}
