import { Button, Group, NavLink, Stack } from '@mantine/core';
import { IconBarcode, IconPlus, IconQrcode, IconTypography } from '@tabler/icons-react';
import { NEW_TEXT, nameOf, newCode, type Edited, type Step } from './editor';

interface ElementListProps {
  elements: Edited[];
  selected: number | null;
  act: (step: Step) => void;
}

const MOST = 30;

const iconOf = (element: Edited) => {
  const Icon = element.kind === 'text' ? IconTypography : element.code === 'code128' ? IconBarcode : IconQrcode;
  return <Icon size={16} aria-hidden />;
};

/** What is on the label, to choose from and to add to. */
export function ElementList({ elements, selected, act }: ElementListProps) {
  const isFull = elements.length >= MOST;
  const add = (label: string, element: Parameters<typeof nameOf>[0]) => (
    <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} disabled={isFull} onClick={() => act({ type: 'add', element })}>{label}</Button>
  );
  return (
    <Stack gap="xs">
      <Stack gap={0} role="group" aria-label="Elements">
        {elements.map((element) => (
          <NavLink
            key={element.id} component="button" type="button" py={4} active={element.id === selected} aria-pressed={element.id === selected}
            label={nameOf(element)} leftSection={iconOf(element)} onClick={() => act({ type: 'select', id: element.id === selected ? null : element.id })}
          />
        ))}
      </Stack>
      <Group gap="xs">{add('Text', NEW_TEXT)}{add('QR code', newCode('qr'))}{add('Data Matrix', newCode('datamatrix'))}{add('Code 128', newCode('code128'))}</Group>
    </Stack>
  );
}
