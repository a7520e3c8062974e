import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import type { DocumentRow } from '../../shared/gate/api';
import { removeDocument } from '../../shared/gate/documents';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { useSession } from '../../shared/session/useSession';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';

interface RemoveModalProps {
  document: DocumentRow;
  onClose: () => void;
  onRemoved?: () => void;
}

/** Names the paper and what becomes of it, then takes it away; admins may erase its file as well. */
export function RemoveModal({ document, onClose, onRemoved }: RemoveModalProps) {
  useFocusReturn();
  const { can } = useSession();
  // What nobody uses any more can only be erased.
  const isInUse = document.is_active;
  const [isForEver, setIsForEver] = useState(!isInUse);
  const of = document.vehicle_registration_no ?? document.driver_name;
  const remove = useChange({
    send: () => removeDocument(document.id, isForEver),
    refreshes: ['documents', 'document'],
    said: () => `${document.document_type_display} is ${isForEver ? 'erased' : 'removed'}.`,
    refusedTitle: 'The document was not removed',
    onDone: () => {
      onClose();
      onRemoved?.();
    },
  });
  return (
    <ConfirmModal
      opened onClose={onClose} title={isForEver ? 'Erase document?' : 'Remove document?'} danger returnFocus={false}
      confirmLabel={isForEver ? 'Erase for ever' : 'Remove document'} pending={remove.isPending} onConfirm={() => remove.mutate(undefined)}
    >
      <Text size="sm" className="wrapAnywhere">
        <b>{document.document_type_display}</b>{of && <> of <bdi>{of}</bdi></>}, <bdi>{document.original_filename}</bdi>.
      </Text>
      <Text size="sm">
        {isForEver
          ? 'The file and what is known about it are gone for good, also in entries that were made with it.'
          : 'New entries no longer take it over. Entries that were made with it keep it. This cannot be undone; it can be sent again.'}
      </Text>
      {can('erase_document') && isInUse && (
        <Checkbox label="Erase the file for ever" checked={isForEver} onChange={(event) => setIsForEver(event.currentTarget.checked)} />
      )}
    </ConfirmModal>
  );
}
