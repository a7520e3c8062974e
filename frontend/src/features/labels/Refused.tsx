import { Alert, Button, Stack, Text } from '@mantine/core';
import { sentence } from '../../shared/http';
import { PrintRefused } from './api';

interface RefusedProps {
  error: Error;
  /** Absent where the serials were not typed here. */
  onLeaveOut?: (serials: string[]) => void;
}

/** Why nothing was printed, and the way on where serials are unknown. */
export function Refused({ error, onLeaveOut }: RefusedProps) {
  const unknown = error instanceof PrintRefused ? error.unknown : [];
  return (
    <Alert color="red" variant="outline" role="alert" title="Nothing was printed">
      <Stack gap="xs" align="start">
        <Text size="sm" className="wrapAnywhere">{sentence(error)}</Text>
        {unknown.length > 0 && onLeaveOut && (
          <Button size="xs" variant="default" onClick={() => onLeaveOut(unknown)}>
            {unknown.length === 1 ? 'Leave it out' : `Leave out these ${unknown.length.toLocaleString('en')}`}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
