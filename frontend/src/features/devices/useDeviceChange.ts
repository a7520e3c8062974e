import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { sentence } from '../../shared/http';
import { useRefreshRegister } from '../../shared/list/useRefreshRegister';
import type { Told } from './api';

export function tellFailure(title: string, error: unknown) {
  notifications.show({ color: 'red', title, message: sentence(error), autoClose: 10_000 });
}

/** One change of a device: tells how it went and reads the lists again, also after a refusal, since the state was another. */
export function useDeviceChange<Input extends { serial: string }>(change: (input: Input) => Promise<Told>) {
  const refresh = useRefreshRegister();
  return useMutation({
    mutationFn: change,
    onSuccess: ({ message }) => void notifications.show({ color: 'green', message }),
    onError: (error, { serial }) => tellFailure(serial, error),
    onSettled: () => void refresh(),
  });
}
