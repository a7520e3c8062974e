import { ActionIcon, Group, Text, type MantineSize } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyWithToast } from '../copyWithToast';

interface SerialTextProps {
  serial: string;
  size?: MantineSize;
}

/** A serial number, easy to compare by eye, with a button that copies it. */
export function SerialText({ serial, size = 'sm' }: SerialTextProps) {
  return (
    <Group gap={4} wrap="nowrap" display="inline-flex">
      <Text span ff="monospace" size={size} style={{ whiteSpace: 'nowrap' }}>{serial}</Text>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Copy ${serial}`} title="Copy" onClick={() => void copyWithToast(serial)}>
        <IconCopy size={14} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
