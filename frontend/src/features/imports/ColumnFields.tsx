import { NativeSelect, Stack, Text } from '@mantine/core';
import type { FileColumn, Import, ImportField } from './api';
import classes from './imports.module.css';

/** Header by field; a field without one is not in the file. */
export type Chosen = Record<string, string>;

interface ColumnFieldsProps {
  seen: Pick<Import, 'columns' | 'fields'>;
  chosen: Chosen;
  problems: Record<string, string>;
  onChoose: (field: string, header: string) => void;
}

function Samples({ column }: { column: FileColumn | undefined }) {
  const samples = column?.samples.filter(Boolean) ?? [];
  if (!column) return null;
  return <Text size="xs" className={classes.samples}>{samples.length > 0 ? `Such as ${samples.join(', ')}` : 'Empty in the first rows'}</Text>;
}

function ColumnField({ field, columns, header, problem, onChoose }: {
  field: ImportField; columns: FileColumn[]; header: string; problem?: string; onChoose: (header: string) => void;
}) {
  return (
    <Stack gap={4}>
      <NativeSelect
        label={field.label} description={field.help || undefined} required={field.required} error={problem} value={header}
        data={[{ value: '', label: field.required ? 'Choose a column' : 'Not in the file' }, ...columns.map(({ header: name }) => name)]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      <Samples column={columns.find(({ header: name }) => name === header)} />
    </Stack>
  );
}

/** Which column of the file holds which field, each with what stands in its first rows. */
export function ColumnFields({ seen: { columns, fields }, chosen, problems, onChoose }: ColumnFieldsProps) {
  const used = new Set(Object.values(chosen));
  const unused = columns.filter(({ header }) => !used.has(header)).map(({ header }) => header);
  return (
    <Stack gap="sm">
      <div className={classes.fields}>
        {fields.map((field) => (
          <ColumnField
            key={field.name} field={field} columns={columns} header={chosen[field.name] ?? ''} problem={problems[field.name]}
            onChoose={(header) => onChoose(field.name, header)}
          />
        ))}
      </div>
      {unused.length > 0 && <Text size="sm" className="wrapAnywhere">Not taken over from the file: {unused.join(', ')}.</Text>}
    </Stack>
  );
}
