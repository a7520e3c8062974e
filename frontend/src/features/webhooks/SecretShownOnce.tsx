import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';

interface SecretShownOnceProps {
  secret: string;
  /** The one before it is valid until then. */
  oldUntil: string;
  onClose: () => void;
}

/** A secret in the one moment it can be read. */
export function SecretShownOnce({ secret, oldUntil, onClose }: SecretShownOnceProps) {
  return (
    <Stack>
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Copy it now">
        This is the only time the secret is shown. The other system needs it to tell that a message is from Silo.
        {oldUntil && ` Until ${oldUntil} every message is signed with the old one, too.`}
      </Alert>
      <Code block className="wrapAnywhere" aria-label="Secret">{secret}</Code>
      <Group justify="flex-end">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have kept it</Button>
      </Group>
    </Stack>
  );
}
