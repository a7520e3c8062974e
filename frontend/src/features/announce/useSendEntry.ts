import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { DOCUMENT_TYPES } from '../../shared/gate/api';
import { useIntentKey } from '../../shared/useIntentKey';
import { createEntry, type NewEntry } from './api';
import { expiryField, hasHelper, plateOf, type EntryFields } from './entryRules';
import type { Papers } from './useWizard';

interface Sending {
  entry: EntryFields;
  papers: Papers;
}

/** The text fields as the server reads them; those of a helper only when one comes. */
function fieldsOf({ entry, papers }: Sending): Record<string, string> {
  const { vehicle_number, driver_name, driver_phone, driver_language, customer_email, customer_phone, expires, serials } = entry;
  const { helper_name, helper_phone, helper_language } = entry;
  const dates = DOCUMENT_TYPES.filter((type) => papers[type] && expires[type]).map((type) => [expiryField(type), expires[type]!]);
  return {
    vehicle_number: plateOf(vehicle_number),
    driver_name: driver_name.trim(),
    driver_phone: driver_phone.trim(),
    driver_language,
    ...(hasHelper(entry) && { helper_name: helper_name.trim(), helper_phone: helper_phone.trim(), helper_language }),
    customer_email: customer_email.trim(),
    customer_phone: customer_phone.trim(),
    ...Object.fromEntries(dates),
    ...(serials.length > 0 && { manifest: serials.join(',') }),
  };
}

function formOf(fields: Record<string, string>, papers: Papers): FormData {
  const form = new FormData();
  Object.entries(fields).forEach(([name, value]) => form.append(name, value));
  DOCUMENT_TYPES.forEach((type) => {
    const paper = papers[type];
    if (paper) form.append(type, paper.file, paper.file.name);
  });
  return form;
}

const numbersOf = (papers: Papers) => DOCUMENT_TYPES.map((type) => papers[type]?.number ?? 0);

interface Outcome {
  onMade: (made: NewEntry) => void;
  onRefused: (error: unknown) => void;
}

/**
 * Sends the entry with its files in one go; the same entry keeps its key, so a lost answer never makes a second one. For the
 * wizard as a whole: whoever looks at another step meanwhile comes back to the same key, and to the answer.
 */
export function useSendEntry() {
  const client = useQueryClient();
  const intent = useIntentKey();
  const isSending = useRef(false);
  const [share, setShare] = useState(0);
  const { mutate, isPending } = useMutation({
    mutationFn: (sending: Sending) => {
      const fields = fieldsOf(sending);
      const key = intent.keyFor({ fields, files: numbersOf(sending.papers) });
      return createEntry(formOf(fields, sending.papers), key, setShare);
    },
  });
  const send = (sending: Sending, { onMade, onRefused }: Outcome) => {
    // Not `isPending`: the second click of a double click comes before the page is drawn again.
    if (isSending.current) return;
    isSending.current = true;
    setShare(0);
    mutate(sending, {
      onSuccess: (made) => {
        intent.forget();
        ['submissions', 'documents', 'vehicles', 'drivers'].forEach((name) => void client.invalidateQueries({ queryKey: [name] }));
        onMade(made);
      },
      onError: (error) => {
        intent.forgetIfFinal(error);
        onRefused(error);
      },
      onSettled: () => {
        isSending.current = false;
      },
    });
  };
  return { send, isPending, share };
}

export type SendEntry = ReturnType<typeof useSendEntry>;
