import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { sentence } from './http';

interface Change<Input, Answer> {
  send: (input: Input) => Promise<Answer>;
  /** First words of the query keys that show what was changed. */
  refreshes: string[];
  /** The sentence of the toast; none when something else on the page tells it. */
  said?: (answer: Answer, input: Input) => ReactNode;
  /** Title of the toast of a refusal; false when the form tells it. */
  refusedTitle: string | false;
  onDone?: (answer: Answer) => void;
}

/** One change on the server: tells how it went and reads again what shows it, also after a refusal, since the state was another. */
export function useChange<Input, Answer>({ send, refreshes, said, refusedTitle, onDone }: Change<Input, Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (answer, input) => {
      if (said) notifications.show({ color: 'green', message: said(answer, input) });
      onDone?.(answer);
    },
    onError: (error) => {
      if (refusedTitle) notifications.show({ color: 'red', title: refusedTitle, message: sentence(error), autoClose: 10_000 });
    },
    onSettled: () => refreshes.forEach((name) => void client.invalidateQueries({ queryKey: [name] })),
  });
}
