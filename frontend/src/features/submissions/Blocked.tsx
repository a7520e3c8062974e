import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** What stops the approval of an entry. */
export function Blocked({ sentences, id }: { sentences: string[]; id?: string }) {
  return (
    <Alert id={id} color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Cannot be approved">
      <List size="sm">{sentences.map((sentence) => <List.Item key={sentence} className="wrapAnywhere">{sentence}</List.Item>)}</List>
    </Alert>
  );
}
