import { ActionIcon, CopyButton, Group, Text, type MantineSize } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface SerialTextProps {
  serial: string;
  size?: MantineSize;
}

/** A serial number, easy to compare by eye, with a button that copies it. */
export function SerialText({ serial, size = 'sm' }: SerialTextProps) {
  return (
    <Group gap={4} wrap="nowrap" display="inline-flex">
      <Text span ff="monospace" size={size} style={{ whiteSpace: 'nowrap' }}>{serial}</Text>
      <CopyButton value={serial}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="subtle" color="gray" size="sm" aria-label={copied ? `Copied ${serial}` : `Copy ${serial}`} title={copied ? 'Copied' : 'Copy'} onClick={copy}
          >
            {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
    </Group>
  );
}
