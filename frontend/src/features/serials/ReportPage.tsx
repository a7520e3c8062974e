import { Badge, Button, Group, NativeSelect, NumberInput, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import type { Column } from '../../shared/list/columns';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { pagingFields, textField, useListState } from '../../shared/list/useListState';
import { linesOf, useKnownPatterns } from '../../shared/serialPattern';
import { getLots, type Lot } from './api';
import { Findings } from './Findings';

const lotSchema = z.object({ ...pagingFields({ pageSize: 10 }), line: textField(), year: textField(), lot: textField() });

const ODD_WORDS = { impossible: 'Impossible month', future: 'Future month', few: 'Very few' };

const columnsFor = (onOpen: (lot: string) => void): Column<Lot>[] => [
  { key: 'lot', header: 'Lot', render: ({ lot }) => <Text span ff="monospace" fw={600} size="sm">{lot}</Text> },
  { key: 'month', header: 'Month', render: ({ year, month }) => dayjs().date(1).month(month - 1).format('MMM ') + String(year).padStart(4, '0') },
  { key: 'devices', header: 'Devices', render: ({ devices }) => devices.toLocaleString('en') },
  { key: 'first', header: 'From', render: ({ first }) => <Text span ff="monospace" size="sm">{first}</Text> },
  { key: 'last', header: 'To', render: ({ last }) => <Text span ff="monospace" size="sm">{last}</Text> },
  { key: 'missing', header: 'Missing', render: ({ missing }) => missing.toLocaleString('en') },
  { key: 'odd', header: 'Odd', render: ({ odd }) => (odd.length > 0 ? <Group gap={4}>{odd.map((word) => <Badge key={word} color="yellow" autoContrast>{ODD_WORDS[word]}</Badge>)}</Group> : null) },
  { key: 'open', header: 'Actions', pinned: true, render: (lot) => <Button size="compact-sm" variant="default" aria-label={`Look into ${lot.lot}`} onClick={() => onOpen(keyOf(lot))}>Look into it</Button> },
];

const keyOf = ({ line, year, month }: Lot) => `${line}.${year}.${month}`;

/** What is odd about the serials in use: the lots, and inside of one its look-alikes and gaps. */
export function ReportPage() {
  const { state, set } = useListState(lotSchema);
  const patterns = useKnownPatterns();
  const params = { line: state.line || undefined, year: state.year || undefined, pageNumber: state.offset, pageSize: state.pageSize };
  const query = useQuery({
    queryKey: ['serial_report', params],
    queryFn: ({ signal }) => getLots(params, signal),
    placeholderData: keepPreviousData,
  });
  const columns = columnsFor((lot) => set({ lot, offset: state.offset }));
  return (
    <Stack>
      <Button component={Link} to="/serials" variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={14} aria-hidden />} style={{ alignSelf: 'start' }}>Serials</Button>
      <Title order={1} tabIndex={-1}>Gaps and look-alikes</Title>
      <Group align="end">
        <NativeSelect label="Line" value={state.line} data={[{ value: '', label: 'All' }, ...linesOf(patterns)]} onChange={(event) => set({ line: event.currentTarget.value })} />
        <NumberInput label="Year" w={110} min={0} max={9999} allowDecimal={false} value={state.year} onChange={(year) => set({ year: String(year) }, 'replace')} />
      </Group>
      {query.isError && !query.data ? (
        <ErrorState title="The report could not be made" error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Stack gap="sm">
          <ListTable
            label="Lots" minWidth={900} columns={columns} rows={query.data?.data ?? []} rowKey={keyOf} loading={query.isPending} selectedKey={state.lot}
            empty={<EmptyState title="No lot" hint="No device with a serial of this line and year is registered." />}
          />
          {query.data && <Pager label="Pages of lots" total={query.data.totalCount} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
        </Stack>
      )}
      {state.lot && <Findings key={state.lot} lot={state.lot} />}
      <Findings lot={null} />
    </Stack>
  );
}
