import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPrinter, IconTags, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import * as z from 'zod/mini';
import type { Column } from '../../shared/list/columns';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { pagingFields, useListState } from '../../shared/list/useListState';
import { useSession } from '../../shared/session/useSession';
import { SerialText } from '../../shared/status/SerialText';
import { allocationWord, approvalWord } from '../../shared/status/states';
import { useChange } from '../../shared/useChange';
import { useSaving } from '../../shared/useSaving';
import { deleteBlock, getBlock, getBlockSerials, type Block, type BlockSerial } from './api';
import { PrintedBlock } from './PrintedBlock';
import classes from './serials.module.css';

const schema = z.object(pagingFields({ pageSize: 25 }));

const COLUMNS: Column<BlockSerial>[] = [
  { key: 'serial', header: 'Serial', render: ({ serialnumber }) => <SerialText serial={serialnumber} /> },
  { key: 'state', header: 'Device', render: ({ registered, isapproved, isallocated }) => (registered ? `${approvalWord(isapproved)}, ${allocationWord(isallocated).toLowerCase()}` : 'Not registered yet') },
  { key: 'created', header: 'Registered', render: ({ createdOn }) => shownTime(createdOn) },
];

function Actions({ block }: { block: Block }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const saving = useSaving();
  const [dialog, setDialog] = useState<'print' | 'delete' | null>(null);
  const close = () => setDialog(null);
  const remove = useChange({
    send: () => deleteBlock(block.id), refreshes: ['serial_blocks'], said: ({ message }) => message, refusedTitle: 'The block stays',
    onDone: () => void navigate('/serials'),
  });
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setDialog('print')}>Print</Button>
      <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saving.mutate(`/sil/serial_blocks/${block.id}/serials/?file_format=csv`)}>CSV</Button>
      {can('print_labels') && <Button component={Link} to={`/labels?block=${block.id}`} variant="default" leftSection={<IconTags size={16} aria-hidden />}>Labels</Button>}
      {can('reserve_serials') && block.registered === 0 && (
        <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDialog('delete')}>Give back</Button>
      )}
      <ConfirmModal
        opened={dialog === 'delete'} onClose={close} title={`Give block ${block.id} back?`} confirmLabel="Give back" danger
        pending={remove.isPending} onConfirm={() => remove.mutate(undefined, { onSettled: close })}
      >
        <Text size="sm">Its numbers can be reserved by somebody else then. Labels that are printed already would be used twice.</Text>
      </ConfirmModal>
      {dialog === 'print' && <PrintedBlock block={block} onPrinted={close} />}
    </Group>
  );
}

function Serials({ id }: { id: number }) {
  const { state, set } = useListState(schema);
  const params = { pageNumber: state.offset, pageSize: state.pageSize };
  const query = useQuery({
    queryKey: ['serial_block', String(id), 'serials', params],
    queryFn: ({ signal }) => getBlockSerials(id, params, signal),
    placeholderData: keepPreviousData,
  });
  if (query.isError && !query.data) return <ErrorState title="The serials could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Stack gap="sm">
      <ListTable
        label="Serials" minWidth={560} columns={COLUMNS} rows={query.data?.data ?? []} rowKey={({ serialnumber }) => serialnumber} loading={query.isPending}
        empty={<EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />}
      />
      {query.data && <Pager total={query.data.totalCount} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
    </Stack>
  );
}

/** One block of reserved numbers, and which of them are devices by now. */
export function BlockPage() {
  const id = Number(useParams().id);
  const query = useQuery({ queryKey: ['serial_block', String(id)], queryFn: ({ signal }) => getBlock(id, signal) });
  const { data: block } = query;
  return (
    <Stack>
      <Stack className={classes.screen}>
        <Button component={Link} to="/serials" variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={14} aria-hidden />} style={{ alignSelf: 'start' }}>Serials</Button>
        <Title order={1} tabIndex={-1}>Block {Number.isNaN(id) ? '' : id}</Title>
        {query.isError && <ErrorState title="The block could not be loaded" error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Skeleton height={120} role="status" aria-label="Loading" />}
        {block && (
          <>
            <Text className="wrapAnywhere">
              {block.count.toLocaleString('en')} numbers from {block.first} to {block.last}, {block.registered.toLocaleString('en')} registered.
              {' '}Reserved by {block.created_by}, {shownTime(block.created_at)}{block.note && `: ${block.note}`}
            </Text>
          </>
        )}
      </Stack>
      {block && <Actions block={block} />}
      {block && <div className={classes.screen}><Serials id={id} /></div>}
    </Stack>
  );
}
