import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntentKey } from '../../shared/useIntentKey';
import { printLabels, type Printed, type PrintInput } from './api';

function save({ file, name }: Printed): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const told = ({ name, reprinted }: Printed) => {
  const again = reprinted === 1 ? ' One of them had a label before.' : ` ${reprinted.toLocaleString('en')} of them had a label before.`;
  return `${name} is saved.${reprinted > 0 ? again : ''}`;
};

/** Makes the file and saves it. A second try after a lost answer makes it again without counting as another print. */
export function usePrinting() {
  const intent = useIntentKey();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: PrintInput) => printLabels(input, intent.keyFor(input)),
    onSuccess: (printed) => {
      // Pressed again it is meant again.
      intent.forget();
      save(printed);
      notifications.show({ color: 'green', message: told(printed) });
      void client.invalidateQueries({ queryKey: ['device'] });
    },
    onError: (error) => intent.forgetIfFinal(error),
  });
}
