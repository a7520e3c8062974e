import { Badge, Button, Code, Text } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ConfirmModal } from '../../shared/list/ConfirmModal';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { useChange } from '../../shared/useChange';
import { apiTokensQuery, deleteApiToken, type ApiToken } from './api';
import { NewTokenModal } from './NewTokenModal';
import { Section } from './Section';

function Expiry({ expires }: { expires: string | null }) {
  if (!expires) return 'Never';
  if (new Date(expires) < new Date()) return <Badge color="red" variant="light">Expired {shownTime(expires)}</Badge>;
  return shownTime(expires);
}

function tokenColumns(onDelete: (token: ApiToken) => void): Column<ApiToken>[] {
  return [
    { key: 'name', header: 'Name', render: ({ name }) => <Text fw={600}>{name}</Text> },
    { key: 'prefix', header: 'Begins with', render: ({ prefix }) => <Code>{prefix}…</Code> },
    { key: 'created', header: 'Created', render: ({ created }) => shownTime(created) },
    { key: 'expires', header: 'Expires', render: ({ expires }) => <Expiry expires={expires} /> },
    { key: 'last_used', header: 'Last used', render: ({ last_used }) => shownTime(last_used) || 'Never' },
    {
      key: 'delete',
      header: 'Actions',
      pinned: true,
      render: (token) => (
        <Button size="xs" variant="default" aria-label={`Delete ${token.name}`} onClick={() => onDelete(token)}>Delete</Button>
      ),
    },
  ];
}

/** Tokens for the person's own scripts: made, listed and deleted, but shown only once. */
export function ApiTokens() {
  const { data, error, isPending, refetch } = useQuery(apiTokensQuery);
  const [creating, setCreating] = useState(false);
  const [deleting, setDeleting] = useState<ApiToken | null>(null);
  const remove = useChange({
    send: ({ id }: ApiToken) => deleteApiToken(id),
    refreshes: ['api_tokens'],
    said: (_, { name }) => `The token ${name} was deleted.`,
    refusedTitle: 'The token was not deleted',
    onDone: () => setDeleting(null),
  });
  const create = (
    <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>New token</Button>
  );
  return (
    <Section title="API tokens" intro="For scripts that call Silo in your name, with your role." action={create}>
      {error && !data ? (
        <ErrorState title="Your tokens could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <ListTable
          label="API tokens"
          columns={tokenColumns(setDeleting)}
          rows={data ?? []}
          rowKey={({ id }) => String(id)}
          loading={isPending}
          empty={<EmptyState icon={<IconKey size={36} aria-hidden />} title="No tokens yet" hint="A script sends one as “Authorization: Bearer silo_…”. Make one with New token." />}
        />
      )}
      {creating && <NewTokenModal onClose={() => setCreating(false)} />}
      <ConfirmModal
        opened={deleting !== null}
        onClose={() => setDeleting(null)}
        title="Delete this token?"
        confirmLabel="Delete"
        danger
        pending={remove.isPending}
        onConfirm={() => deleting && remove.mutate(deleting)}
      >
        <Text>Every script that uses <b>{deleting?.name}</b> is refused from now on. This cannot be taken back.</Text>
      </ConfirmModal>
    </Section>
  );
}
