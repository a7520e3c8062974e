import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { download } from '../../shared/download';
import { sentence } from '../../shared/http';

/** Saves the file at an address of the server; tells when it cannot. */
export function useSaving() {
  return useMutation({
    mutationFn: download,
    onError: (error) => notifications.show({ color: 'red', title: 'The file was not saved', message: sentence(error) }),
  });
}
