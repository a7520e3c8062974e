import { Group, NativeSelect, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import type { Template } from './api';
import { SheetMap } from './SheetMap';

export interface Options {
  format: 'pdf' | 'zpl';
  dpi: number;
  first: number;
  copies: number;
}

export const USUAL: Options = { format: 'pdf', dpi: 203, first: 1, copies: 1 };

interface PrintOptionsProps {
  template: Template;
  options: Options;
  onChange: (options: Options) => void;
  /** How many devices; null when only the server knows. */
  count: number | null;
}

const whole = (value: string | number, most: number) => Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), most);

/** How it is printed. ZPL is for rolls; a sheet may have places that are empty already. */
export function PrintOptions({ template, options, onChange, count }: PrintOptionsProps) {
  const { format, dpi, first, copies } = options;
  const isRoll = template.medium === 'roll';
  return (
    <Stack gap="sm">
      {isRoll && (
        <Group align="end">
          <Stack gap={4}>
            <Text size="sm" fw={500} id="label-format">File</Text>
            <SegmentedControl
              aria-labelledby="label-format" value={format} onChange={(value) => onChange({ ...options, format: value as Options['format'] })}
              data={[{ value: 'pdf', label: 'PDF' }, { value: 'zpl', label: 'ZPL' }]}
            />
          </Stack>
          {format === 'zpl' && (
            <NativeSelect
              label="Printer" value={String(dpi)} onChange={(event) => onChange({ ...options, dpi: Number(event.currentTarget.value) })}
              data={[203, 300, 600].map((value) => ({ value: String(value), label: `${value} dpi` }))}
            />
          )}
        </Group>
      )}
      <Group align="end">
        <NumberInput label="Copies of each" w={130} min={1} max={100} allowDecimal={false} value={copies} onChange={(value) => onChange({ ...options, copies: whole(value, 100) })} />
        {template.per_page > 1 && (
          <NumberInput
            label="First place of the sheet" w={190} min={1} max={template.per_page} allowDecimal={false}
            value={first} onChange={(value) => onChange({ ...options, first: whole(value, template.per_page) })}
          />
        )}
      </Group>
      {template.per_page > 1 && <SheetMap sheet={template} first={Math.min(first, template.per_page)} count={(count ?? template.per_page) * copies} />}
      <Text size="sm" c="dimmed">
        {isRoll && format === 'zpl'
          ? 'Send the file to the label printer as it is.'
          : 'Print it in its actual size (100 %): a viewer that fits pages to the paper moves the labels.'}
      </Text>
    </Stack>
  );
}
