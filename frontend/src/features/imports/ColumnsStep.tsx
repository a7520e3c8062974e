import { Alert, Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShowChangeset } from '../../shared/changesets/useChangesetSteps';
import { formErrors, sentence } from '../../shared/http';
import { ErrorState } from '../../shared/list/ErrorState';
import { useIntentKey } from '../../shared/useIntentKey';
import { checkImport, importQuery, type Import } from './api';
import { ColumnFields, type Chosen } from './ColumnFields';

interface ColumnsStepProps {
  id: number;
  onChecking: () => void;
  /** Gives the import up. */
  onCancel?: () => void;
}

const SEPARATORS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' };

function fileText({ rows_seen: rows, encoding, separator }: Import): string {
  const form = separator ? `, separated by ${SEPARATORS[separator] ?? separator}, encoded as ${encoding ?? 'unknown'}` : '';
  return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}${form}.`;
}

function SheetField({ seen: { sheets, sheet }, onSheet }: { seen: Import; onSheet: (sheet: string) => void }) {
  if (!sheets || sheets.length < 2) return null;
  return <NativeSelect label="Sheet" maw={320} data={sheets} value={sheet ?? sheets[0]} onChange={(event) => onSheet(event.currentTarget.value)} />;
}

/** Has the rows checked with the chosen columns; a refusal stands beside the columns it is about. */
function useCheck(id: number, onChecking: () => void) {
  const intent = useIntentKey();
  const show = useShowChangeset();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ columns, sheet }: { columns: Chosen; sheet: string | null }) =>
      checkImport(id, columns, sheet, intent.keyFor({ columns, sheet })),
    onSuccess: (changeset) => {
      // The same columns once more are meant once more: the data may be other ones by now.
      intent.forget();
      // Whoever comes back to the columns finds what was chosen.
      void client.invalidateQueries({ queryKey: ['import', String(id)] });
      show(changeset);
      onChecking();
    },
    onError: intent.forgetIfFinal,
  });
}

function Chooser({ seen, onSheet, onChecking, onCancel }: { seen: Import; onSheet: (sheet: string) => void } & Omit<ColumnsStepProps, 'id'>) {
  const [chosen, setChosen] = useState<Chosen>(seen.suggested);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const check = useCheck(seen.id, onChecking);
  const choose = (field: string, header: string) => {
    setChosen((before) => {
      const others = Object.entries(before).filter(([name]) => name !== field);
      return Object.fromEntries(header ? [...others, [field, header]] : others);
    });
    setProblems({});
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (check.isPending) return;
    const missing = seen.fields.filter(({ name, required }) => required && !chosen[name]);
    setProblems(Object.fromEntries(missing.map(({ name }) => [name, 'Choose the column that holds it.'])));
    if (missing.length === 0) check.mutate({ columns: chosen, sheet: seen.sheet }, { onError: (error) => setProblems(formErrors(error)) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm">{fileText(seen)}</Text>
        <SheetField seen={seen} onSheet={onSheet} />
        <ColumnFields seen={seen} chosen={chosen} problems={problems} onChoose={choose} />
        {check.isError && <Alert color="red" variant="outline" role="alert" className="wrapAnywhere">{sentence(check.error)}</Alert>}
        <Group>
          <Button type="submit" loading={check.isPending}>Check the rows</Button>
          {onCancel && <Button variant="default" onClick={onCancel}>Give it up</Button>}
        </Group>
        <Text size="sm">Checking changes nothing. Your choice of columns is remembered for the next file with these headers.</Text>
      </Stack>
    </form>
  );
}

/** The second step: which column is which field. */
export function ColumnsStep({ id, ...step }: ColumnsStepProps) {
  const [sheet, setSheet] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(importQuery(id, sheet));
  if (error && !data) return <ErrorState title="The file could not be read" error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={280} />;
  return <Chooser key={data.sheet} seen={data} onSheet={setSheet} {...step} />;
}
