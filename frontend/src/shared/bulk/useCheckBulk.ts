import { useMutation } from '@tanstack/react-query';
import { checkBulk } from '../changesets/api';
import { useShowChangeset } from '../changesets/useChangesetSteps';
import { useIntentKey } from '../useIntentKey';
import type { BulkAction } from './actions';
import type { Chosen } from './chosen';

/** Has every chosen device checked for the action; nothing is changed by it. */
export function useCheckBulk(action: BulkAction, chosen: Chosen) {
  const intent = useIntentKey();
  const show = useShowChangeset();
  return useMutation({
    mutationFn: (fields: Record<string, unknown>) => {
      const input = { ...chosen, ...fields };
      return checkBulk(action, input, intent.keyFor({ action, ...input }));
    },
    onSuccess: (changeset) => {
      // Checked again after something else was changed it must not be answered with the verdicts of before.
      intent.forget();
      show(changeset);
    },
    onError: intent.forgetIfFinal,
  });
}
