import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { useSession } from '../../shared/session/useSession';
import { usersQuery } from './api';
import type { Intent } from './UserActions';
import { userColumns } from './userColumns';
import type { UserList } from './userListState';

/** One page of accounts and the way to the others. */
export function UsersTable({ list, onIntend }: { list: UserList; onIntend: (intent: Intent) => void }) {
  const { user } = useSession();
  const { data, error, isPending, refetch } = useQuery(usersQuery(list.state));
  const { offset, pageSize } = list.state;
  if (error && !data) return <ErrorState title="The users could not be loaded" error={error} onRetry={() => void refetch()} />;
  const empty = (
    <EmptyState
      icon={<IconUsers size={36} aria-hidden />}
      title="No user matches"
      hint="Look for another name, or take the filters away."
      action={<Button variant="default" onClick={list.reset}>Show all users</Button>}
    />
  );
  return (
    <>
      <ListTable
        label="Users"
        columns={userColumns(user?.id, onIntend)}
        rows={data?.data ?? []}
        rowKey={({ id }) => String(id)}
        loading={isPending}
        empty={empty}
      />
      {data && data.totalCount > 0 && (
        <Pager total={data.totalCount} bounded={data.totalIsBounded} offset={offset} pageSize={pageSize} onChange={list.set} />
      )}
    </>
  );
}
