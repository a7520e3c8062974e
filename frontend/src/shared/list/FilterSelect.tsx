import { NativeSelect } from '@mantine/core';

interface FilterSelectProps {
  label: string;
  /** Undefined is all. */
  value: string | undefined;
  onChange: (value: string | null) => void;
  choices: readonly (string | { value: string; label: string })[];
}

/** A choice of a FilterBar, "All" first. The browser's own select: small, and made for thumbs on a phone. */
export function FilterSelect({ label, value, onChange, choices }: FilterSelectProps) {
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[{ value: '', label: 'All' }, ...choices]}
    />
  );
}
