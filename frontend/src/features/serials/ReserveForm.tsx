import { Alert, Button, Group, NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useRef, useState, type FormEvent } from 'react';
import { formErrors, sentence } from '../../shared/http';
import { Section } from '../../shared/Section';
import { useKnownPatterns, type SerialPattern } from '../../shared/serialPattern';
import { useAsked } from '../../shared/useAsked';
import { useChange } from '../../shared/useChange';
import { useIntentKey } from '../../shared/useIntentKey';
import { previewBlock, reserveBlock, type BlockInput } from './api';

const MOST = 10_000;
const PREVIEW_MS = 300;
const MONTHS = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: dayjs().month(index).date(1).format('MMMM') }));

interface Fields {
  /** Which line of which pattern: their place in the choices. */
  choice: number;
  year: string | number;
  month: string;
  count: string | number;
  first: string | number;
  note: string;
}

const lineChoices = (patterns: SerialPattern[]) => patterns.flatMap(({ pattern, lines }) => lines.map((line) => ({ pattern, line })));

function inputOf({ choice, year, month, count, first, note }: Fields, patterns: SerialPattern[]): BlockInput | null {
  const chosen = lineChoices(patterns)[choice];
  if (!chosen || year === '' || count === '') return null;
  return { ...chosen, year: Number(year), month: Number(month), count: Number(count), first: first === '' ? undefined : Number(first), note: note.trim() };
}

function usePreview(input: BlockInput | null) {
  const [asked] = useDebouncedValue(input, PREVIEW_MS);
  return useQuery({
    queryKey: ['serial_blocks', 'preview', { ...asked, note: undefined }],
    queryFn: ({ signal }) => previewBlock({ ...asked!, note: undefined }, signal),
    enabled: asked !== null,
    retry: false,
  });
}

function Preview({ input }: { input: BlockInput | null }) {
  const preview = usePreview(input);
  if (preview.error) return <Alert color="red" variant="outline" title="Nothing can be reserved like this">{sentence(preview.error)}</Alert>;
  return (
    <Text size="sm" role="status">
      {preview.data && <>Would be <Text span ff="monospace">{preview.data.first}</Text> to <Text span ff="monospace">{preview.data.last}</Text>.</>}
    </Text>
  );
}

/** Sets the next numbers of a line and month aside for a batch; shows beforehand which they would be. */
export function ReserveForm() {
  const patterns = useKnownPatterns();
  const now = dayjs();
  const [fields, setFields] = useState<Fields>({ choice: 0, year: now.year(), month: String(now.month() + 1), count: 100, first: '', note: '' });
  const count = useRef<HTMLInputElement>(null);
  useAsked({ reserve: () => count.current?.focus() });
  const intent = useIntentKey();
  const input = inputOf(fields, patterns);
  const reserve = useChange({
    send: (given: BlockInput) => reserveBlock(given, intent.keyFor(given)),
    refreshes: ['serial_blocks'],
    said: ({ message }) => message,
    refusedTitle: false,
    onDone: () => {
      intent.forget();
      setFields((before) => ({ ...before, first: '', note: '' }));
    },
  });
  const problems = formErrors(reserve.error);
  const set = (patch: Partial<Fields>) => setFields((before) => ({ ...before, ...patch }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input) reserve.mutate(input, { onError: intent.forgetIfFinal });
  };
  const lines = lineChoices(patterns).map(({ pattern, line }, index) => ({ value: String(index), label: patterns.length > 1 ? `${line} (${pattern})` : line }));
  return (
    <Section title="Reserve numbers">
      <form onSubmit={submit} noValidate>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
          <NativeSelect label="Line" data={lines} value={String(fields.choice)} error={problems.line} onChange={(event) => set({ choice: Number(event.currentTarget.value) })} />
          <NativeSelect label="Month" data={MONTHS} value={fields.month} error={problems.month} onChange={(event) => set({ month: event.currentTarget.value })} />
          <NumberInput label="Year" min={0} max={9999} allowDecimal={false} value={fields.year} error={problems.year} onChange={(year) => set({ year })} />
          <NumberInput
            ref={count} label="How many" min={1} max={MOST} clampBehavior="strict" allowDecimal={false} value={fields.count} error={problems.count}
            onChange={(count) => set({ count })}
          />
          <NumberInput
            label="First number" placeholder="The next free one" min={0} allowDecimal={false} value={fields.first} error={problems.first}
            onChange={(first) => set({ first })}
          />
          <TextInput label="Note" placeholder="What they are for" maxLength={200} value={fields.note} error={problems.note} onChange={(event) => set({ note: event.currentTarget.value })} />
        </SimpleGrid>
        <Group mt="sm" justify="space-between" align="start">
          <Preview input={input} />
          <Button type="submit" loading={reserve.isPending} disabled={!input}>Reserve</Button>
        </Group>
        {reserve.error && Object.keys(problems).length === 0 && (
          <Alert mt="sm" role="alert" color="red" variant="outline" title="Nothing was reserved">{sentence(reserve.error)}</Alert>
        )}
      </form>
    </Section>
  );
}
