import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconMaximize, IconShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { http } from '../http';
import { useSaving } from '../useSaving';
import { passFile, type EntryRow } from './api';

const ShowPass = lazy(async () => ({ default: (await import('./ShowPass')).ShowPass }));

type PassOf = Pick<EntryRow, 'id' | 'vehicle_number' | 'driver_name'>;

const canShareFiles = () =>
  'canShare' in navigator && navigator.canShare({ files: [new File([], 'pass.png', { type: 'image/png' })] });

/** The picture of the pass as a file, read before it is asked for: sharing must follow the tap at once. */
function usePassFile({ id }: PassOf) {
  const { data } = useQuery({
    queryKey: ['pass_file', String(id)],
    queryFn: async ({ signal }) => (await http.get<Blob>(passFile(id, 'png'), { signal, responseType: 'blob' })).data,
    enabled: canShareFiles(),
    staleTime: Infinity,
  });
  return data ? new File([data], `gate-pass-${id}.png`, { type: 'image/png' }) : null;
}

function SendButton({ pass }: { pass: PassOf }) {
  const file = usePassFile(pass);
  const share = async () => {
    if (!file) return;
    try {
      await navigator.share({ files: [file], title: `Pass of ${pass.vehicle_number}`, text: `Gate pass of ${pass.vehicle_number}` });
    } catch (error) {
      // Closing the list of ways to send is no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      notifications.show({ color: 'red', title: 'The pass was not sent', message: 'Save it as a picture and send that.' });
    }
  };
  if (!canShareFiles()) return null;
  return (
    <Button variant="default" size="md" disabled={!file} leftSection={<IconShare size={18} aria-hidden />} onClick={() => void share()}>Send</Button>
  );
}

/** What one does with a pass: hold it up, keep it, give it to the driver. */
export function PassActions({ pass }: { pass: PassOf }) {
  const [isShown, setIsShown] = useState(false);
  const saving = useSaving();
  return (
    <Group gap="xs">
      <Button size="md" leftSection={<IconMaximize size={18} aria-hidden />} onClick={() => setIsShown(true)}>Show full screen</Button>
      <Button
        variant="default" size="md" leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => saving.mutate(passFile(pass.id, 'png'))}
      >
        Save picture
      </Button>
      <SendButton pass={pass} />
      <Suspense fallback={null}>{isShown && <ShowPass entry={pass} onClose={() => setIsShown(false)} />}</Suspense>
    </Group>
  );
}
