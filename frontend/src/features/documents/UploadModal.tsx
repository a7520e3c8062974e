import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DOCUMENT_TYPES, type DocumentRow, type DocumentType } from '../../shared/gate/api';
import { DOCUMENT_WORDS, DRIVER_PAPERS, VEHICLE_PAPERS } from '../../shared/gate/documentRules';
import { DocumentDrop } from '../../shared/gate/DocumentDrop';
import { uploadDocument, type UploadInput } from '../../shared/gate/documents';
import { UploadProgress } from '../../shared/gate/UploadProgress';
import { formErrors, sentence } from '../../shared/http';
import { choicesOf } from '../../shared/status/states';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { getDriverChoices, getVehicleChoices } from './api';

interface UploadModalProps {
  /** The paper to be replaced; without one a paper of any kind is added. */
  replaces?: DocumentRow;
  onClose: () => void;
}

interface UploadValues {
  type: DocumentType;
  of: string;
  expires: string;
  file: File | null;
}

interface OfFieldProps {
  type: DocumentType;
  value: string;
  onChange: (id: string) => void;
}

/** Which vehicle or driver the paper is of, for those kept for each of them apart. */
function OfField({ type, value, onChange }: OfFieldProps) {
  const isOfVehicle = VEHICLE_PAPERS.includes(type);
  const [words, read, label] = isOfVehicle
    ? ['vehicles', getVehicleChoices, 'Vehicle'] as const
    : ['drivers', getDriverChoices, 'Driver'] as const;
  const { data } = useQuery({ queryKey: [words, 'choices'], queryFn: ({ signal }) => read(signal) });
  return (
    <NativeSelect
      label={label} description={`Without one it counts for every ${label.toLowerCase()} that has none of its own`} value={value}
      data={[{ value: '', label: `Any ${label.toLowerCase()}` }, ...(data ?? [])]} onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function inputOf({ type, of, expires, file }: UploadValues & { file: File }): UploadInput {
  return {
    document_type: type, file, expires_on: expires,
    vehicle_id: VEHICLE_PAPERS.includes(type) ? Number(of) || null : null,
    driver_id: DRIVER_PAPERS.includes(type) ? Number(of) || null : null,
  };
}

const valuesOf = (document?: DocumentRow): UploadValues => ({
  type: document?.document_type ?? 'purchase_order', of: String(document?.vehicle ?? document?.driver ?? ''), expires: '', file: null,
});

const isOfSomething = (type: DocumentType) => VEHICLE_PAPERS.includes(type) || DRIVER_PAPERS.includes(type);

function Replaces({ document }: { document: DocumentRow }) {
  const of = document.vehicle_registration_no ?? document.driver_name;
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      <b>{document.document_type_display}</b>{of && <> of <bdi>{of}</bdi></>}: <bdi>{document.original_filename}</bdi> stays as version {document.version}.
    </Text>
  );
}

/** Sends one paper; one that is there already becomes an earlier version. */
export function UploadModal({ replaces, onClose }: UploadModalProps) {
  useFocusReturn();
  const [values, setValues] = useState(() => valuesOf(replaces));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [share, setShare] = useState(0);
  const set = (patch: Partial<UploadValues>) => {
    setValues((before) => ({ ...before, ...patch }));
    setProblems({});
  };
  const upload = useChange({
    send: (input: UploadInput) => uploadDocument(input, setShare),
    refreshes: ['documents', 'document'],
    said: ({ document, replaced }) => `${document.document_type_display} is ${replaced ? 'replaced' : 'added'}.`,
    refusedTitle: false,
    onDone: onClose,
  });
  const refuse = (error: unknown) => {
    const { file, expires_on: expires, ...others } = formErrors(error);
    const rest = Object.values(others).join(' ');
    setProblems(file || expires || rest ? { ...(file && { file }), ...(expires && { expires }), ...(rest && { form: rest }) } : { form: sentence(error) });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const { file } = values;
    if (upload.isPending) return;
    if (!file) return setProblems({ file: 'Choose the file first.' });
    setShare(0);
    upload.mutate(inputOf({ ...values, file }), { onError: refuse });
  };
  return (
    <Modal opened onClose={onClose} size="lg" centered closeOnClickOutside={false} returnFocus={false} title={replaces ? 'Replace document' : 'Add a document'}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {replaces ? <Replaces document={replaces} /> : (
            <NativeSelect
              label="Paper" data={choicesOf(DOCUMENT_WORDS)} value={values.type} data-autofocus
              onChange={(event) => set({ type: DOCUMENT_TYPES.find((known) => known === event.currentTarget.value), of: '' })}
            />
          )}
          {!replaces && isOfSomething(values.type) && <OfField type={values.type} value={values.of} onChange={(of) => set({ of })} />}
          <DocumentDrop
            label={DOCUMENT_WORDS[values.type]} file={values.file} onFile={(file) => set({ file })} error={problems.file}
            onProblem={(problem) => setProblems({ file: problem })} disabled={upload.isPending}
          />
          <TextInput
            type="date" label="Valid until" description="Empty when it has no end" maw={240} value={values.expires} error={problems.expires}
            onChange={(event) => set({ expires: event.currentTarget.value })}
          />
          {upload.isPending && <UploadProgress label="Sending" share={share} />}
          {problems.form && <Alert color="red" variant="outline" role="alert">{problems.form}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" loading={upload.isPending}>{replaces ? 'Replace' : 'Add document'}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
