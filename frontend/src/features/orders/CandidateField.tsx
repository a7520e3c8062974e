import { useState } from 'react';
import { Typeahead } from '../../shared/typeahead/Typeahead';
import { useChoices } from '../../shared/typeahead/useChoices';
import { getCandidates } from './api';

interface CandidateFieldProps {
  order: number;
  taken: string[];
  disabled: boolean;
  onPick: (serial: string) => void;
}

/** Finds devices that may go out with the order, for whoever has no scanner at hand. */
export function CandidateField({ order, taken, disabled, onPick }: CandidateFieldProps) {
  const [text, setText] = useState('');
  const { found } = useChoices({
    words: ['order', String(order), 'candidates'], text, read: (search, signal) => getCandidates(order, search, signal),
  });
  const choices = found.filter((serial) => !taken.includes(serial)).map((value) => ({ value }));
  // Empties, ready for the next.
  const pick = (serial: string) => {
    setText('');
    onPick(serial);
  };
  return (
    <Typeahead
      label="Or choose from the stock" description="Approved, unallocated or fetched; oldest first" placeholder="Part of a serial number"
      maxLength={64} disabled={disabled} groups={[{ choices }]} value={text} onChange={setText} onPick={pick}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
    />
  );
}
