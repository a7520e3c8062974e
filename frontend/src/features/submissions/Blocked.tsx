import { Alert, Anchor, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';

/** A paper sent later does not help: somebody who only waits would wait for ever. */
const AgainWithOthers = () => (
  <Text size="sm" mt="xs">
    An entry keeps the papers it was announced with.{' '}
    <Anchor component={Link} to="/gate/new" underline="always" size="sm" c="inherit">Announce the vehicle again</Anchor> with valid ones.
  </Text>
);

interface BlockedProps {
  sentences: string[];
  id?: string;
  /** For whoever announced it with a paper that has expired. */
  isToBeMadeAgain?: boolean;
}

/** What stops the approval of an entry. */
export function Blocked({ sentences, id, isToBeMadeAgain = false }: BlockedProps) {
  return (
    <Alert id={id} color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Cannot be approved">
      <List size="sm">{sentences.map((sentence) => <List.Item key={sentence} className="wrapAnywhere">{sentence}</List.Item>)}</List>
      {isToBeMadeAgain && <AgainWithOthers />}
    </Alert>
  );
}
