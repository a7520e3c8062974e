import { NumberInput, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import type { Sheet } from './api';
import { Millimetres } from './Millimetres';

interface SheetFieldsProps {
  sheet: Sheet;
  onChange: (change: Partial<Sheet>) => void;
}

const A4 = { page_width: 210, page_height: 297 };

/** The paper: how large a label is, and where the labels are on a sheet. */
export function SheetFields({ sheet, onChange }: SheetFieldsProps) {
  const isRoll = sheet.medium === 'roll';
  const length = (name: keyof Sheet, label: string, min = 0) => (
    <Millimetres label={label} min={min} value={sheet[name] as number} onChange={(value) => onChange({ [name]: value })} />
  );
  const count = (name: 'columns' | 'rows', label: string) => (
    <NumberInput
      label={label} min={1} max={50} allowDecimal={false} value={sheet[name]}
      onChange={(value) => typeof value === 'number' && onChange({ [name]: value })}
    />
  );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="Paper" value={sheet.medium} data={[{ value: 'roll', label: 'Roll' }, { value: 'sheet', label: 'Sheet' }]}
        onChange={(value) => onChange(value === 'roll' ? { medium: 'roll', columns: 1, margin_left: 0, margin_top: 0 } : { medium: 'sheet', ...A4 })}
      />
      <SimpleGrid cols={{ base: 2, lg: 4 }} spacing="sm">
        {length('label_width', 'Label width', 5)}
        {length('label_height', 'Label height', 5)}
        {count('columns', isRoll ? 'Labels side by side' : 'Columns')}
        {!isRoll && count('rows', 'Rows')}
        {!isRoll && length('page_width', 'Page width', 10)}
        {!isRoll && length('page_height', 'Page height', 5)}
        {!isRoll && length('margin_left', 'Margin left')}
        {!isRoll && length('margin_top', 'Margin above')}
        {sheet.columns > 1 && length('gap_x', 'Gap between columns')}
        {!isRoll && sheet.rows > 1 && length('gap_y', 'Gap between rows')}
      </SimpleGrid>
    </Stack>
  );
}
