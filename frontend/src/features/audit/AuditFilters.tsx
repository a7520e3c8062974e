import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

import { FilterBar } from '../../shared/list/FilterBar';
import { activeFilters, FILTER_LABELS, type AuditList } from './auditListState';

const KINDS = ['device', 'mapping', 'user', 'product', 'order', 'customer', 'vehicle', 'driver', 'document', 'submission', 'changeset', 'export', 'webhook', 'saved_view'];
const PAUSE_MS = 300;

interface TypedFilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
}

/** A text filter that asks the server when the typing pauses. */
function TypedFilter({ label, value, onChange, placeholder }: TypedFilterProps) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  const tell = useDebouncedCallback((text: string) => {
    setTold(text);
    onChange(text);
  }, PAUSE_MS);
  const change = (text: string) => {
    setTyped(text);
    tell(text.trim());
  };
  return (
    <TextInput label={label} placeholder={placeholder} maxLength={100} value={typed} onChange={(event) => change(event.currentTarget.value)} />
  );
}

export function AuditFilters({ list }: { list: AuditList }) {
  const { state, set, reset } = list;
  return (
    <FilterBar
      active={activeFilters(list)}
      onReset={reset}
    >
      <NativeSelect
        label={FILTER_LABELS.entity}
        data={[{ value: '', label: 'All' }, ...KINDS]}
        value={state.entity}
        onChange={(event) => set({ entity: event.currentTarget.value })}
      />
      <TypedFilter label={FILTER_LABELS.key} placeholder="Serial number or id" value={state.key} onChange={(key) => set({ key }, 'replace')} />
      <TypedFilter label={FILTER_LABELS.actor} placeholder="User name" value={state.actor} onChange={(actor) => set({ actor }, 'replace')} />
      <TypedFilter label={FILTER_LABELS.action} placeholder="approved" value={state.action} onChange={(action) => set({ action }, 'replace')} />
      <TextInput type="date" label={FILTER_LABELS.from} value={state.from} onChange={(event) => set({ from: event.currentTarget.value })} />
      <TextInput type="date" label={FILTER_LABELS.to} value={state.to} onChange={(event) => set({ to: event.currentTarget.value })} />
    </FilterBar>
  );
}
