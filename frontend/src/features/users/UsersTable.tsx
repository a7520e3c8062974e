import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { useSession } from '../../shared/session/useSession';
import { usersQuery, type Account } from './api';
import type { Intent } from './UserActions';
import { userColumns } from './userColumns';
import type { UserList } from './userListState';

const keyOf = ({ id }: Account) => String(id);

interface UsersTableProps {
  list: UserList;
  onIntend: (intent: Intent) => void;
  /** A dialog over the list speaks about one of its accounts. */
  isHeld: boolean;
}

/** One page of accounts and the way to the others. */
export function UsersTable({ list, onIntend, isHeld }: UsersTableProps) {
  const { user } = useSession();
  const query = useQuery(usersQuery(list.state));
  const { data, error, isPending, refetch } = query;
  const { offset, pageSize } = list.state;
  const calm = useCalmRows({ rows: data?.data, keyOf, scope: calmScope(query, list.state), isHeld });
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
      <CalmList calm={calm}>
        <ListTable
          list="users"
          label="Users"
          columns={userColumns(user?.id, onIntend)}
          rows={calm.rows}
          rowKey={keyOf}
          goneKeys={calm.gone}
          loading={isPending}
          empty={empty}
        />
      </CalmList>
      {data && data.totalCount > 0 && (
        <Pager total={data.totalCount} bounded={data.totalIsBounded} offset={offset} pageSize={pageSize} onChange={list.set} />
      )}
    </>
  );
}
