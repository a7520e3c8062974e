import { Button, Group, NativeSelect, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useShowChangeset } from '../../shared/changesets/useChangesetSteps';
import { formErrors, sentence } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { useSession } from '../../shared/session/useSession';
import { useIntentKey } from '../../shared/useIntentKey';
import { importQuery, SUBJECTS, uploadFile, type Import } from './api';
import { FileDrop } from './FileDrop';
import { ImportSteps } from './ImportSteps';

interface Upload {
  subject: string;
  file: File;
}

/** Sends the file; the answer is the import with its columns, shown at an address of its own. */
function useUpload(onSent: (sent: Import) => void) {
  const [share, setShare] = useState(0);
  const intent = useIntentKey();
  const sending = useMutation({
    mutationFn: ({ subject, file }: Upload) => {
      setShare(0);
      const { name, size, lastModified } = file;
      return uploadFile(subject, file, intent.keyFor({ subject, name, size, lastModified }), setShare);
    },
    onSuccess: onSent,
    onError: intent.forgetIfFinal,
  });
  return { sending, share };
}

function Sending({ share }: { share: number }) {
  const percent = Math.min(100, Math.round(share * 100));
  const told = percent === 100 ? 'Sent. The file is being read.' : `Sending: ${percent} %`;
  return (
    <Stack gap={4}>
      <Progress.Root size="lg"><Progress.Section value={percent} animated={percent === 100} aria-label="Sending" /></Progress.Root>
      <Text size="sm" role="status">{told}</Text>
    </Stack>
  );
}

function UploadForm({ subjects }: { subjects: typeof SUBJECTS }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const show = useShowChangeset();
  const [params, setParams] = useSearchParams();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = subjects.find(({ value }) => value === params.get('subject')) ?? subjects[0]!;
  const { sending, share } = useUpload((sent) => {
    client.setQueryData(importQuery(sent.id, null).queryKey, sent);
    show(sent);
    void navigate(`/imports/${sent.id}`);
  });
  const take = (given: File | null) => {
    setFile(given);
    setProblem(null);
  };
  const refuse = (error: unknown) => setProblem(Object.values(formErrors(error)).join(' ') || sentence(error));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (sending.isPending) return;
    if (!file) return setProblem('Choose the file first.');
    setProblem(null);
    sending.mutate({ subject: chosen.value, file }, { onError: refuse });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={640}>
        <NativeSelect
          label="What the rows are" description={chosen.hint} value={chosen.value} disabled={sending.isPending}
          data={subjects.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => setParams({ subject: event.currentTarget.value }, { replace: true })}
        />
        <FileDrop file={file} onFile={take} problem={problem} onProblem={setProblem} disabled={sending.isPending} />
        {sending.isPending && <Sending share={share} />}
        <Group><Button type="submit" loading={sending.isPending}>Go on</Button></Group>
      </Stack>
    </form>
  );
}

/** The first step of an import: which file, and what its rows are. */
export function NewImportPage() {
  const { can } = useSession();
  const subjects = SUBJECTS.filter(({ needs }) => can(needs));
  return (
    <Stack>
      <Title order={1} tabIndex={-1}>Import</Title>
      <ImportSteps step="File" />
      {subjects.length > 0 ? <UploadForm subjects={subjects} /> : (
        <EmptyState title="Nothing to import for your role" hint="Production imports devices, sales imports mappings and customers." />
      )}
    </Stack>
  );
}
