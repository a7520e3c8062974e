import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { download } from './download';
import { sentence } from './http';

/** Saves the file at an address of the server; tells when it cannot. Its button stays as it is: one switched off would lose the focus. */
export function useSaving() {
  return useMutation({
    mutationFn: download,
    onError: (error) => notifications.show({ color: 'red', title: 'The file was not saved', message: sentence(error) }),
  });
}
