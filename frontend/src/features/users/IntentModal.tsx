import { NativeSelect, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { ROLES, type Role } from '../../shared/session/session';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { changeUser, endUserSessions, type Account, type UserChange } from './api';
import type { Intent } from './UserActions';

interface Wording {
  title: string;
  confirm: string;
  danger?: boolean;
  asksRole?: boolean;
  effect: (name: ReactNode) => ReactNode;
  done: (name: string, role: Role) => string;
  /** Absent = ends sessions instead of changing the account. */
  change?: (role: Role) => UserChange;
}

const WORDINGS: Record<Intent['kind'], Wording> = {
  verify: {
    title: 'Verify this account?',
    confirm: 'Verify',
    asksRole: true,
    effect: (name) => <>{name} can sign in at once, with this role.</>,
    done: (name, role) => `${name} is verified as ${role}.`,
    change: (role) => ({ is_verified: true, role }),
  },
  role: {
    title: 'Change the role?',
    confirm: 'Change role',
    asksRole: true,
    effect: (name) => <>The new role decides what {name} may do, from the next click on.</>,
    done: (name, role) => `${name} is now ${role}.`,
    change: (role) => ({ role }),
  },
  disable: {
    title: 'Disable this account?',
    confirm: 'Disable',
    danger: true,
    effect: (name) => <>{name} is signed out everywhere at once and cannot sign in; scripts with its tokens are refused. What it did stays in the audit log, and it can be enabled again.</>,
    done: (name) => `${name} is disabled.`,
    change: () => ({ is_active: false }),
  },
  enable: {
    title: 'Enable this account?',
    confirm: 'Enable',
    effect: (name) => <>{name} can sign in again, and tokens that have not expired work again.</>,
    done: (name) => `${name} is enabled.`,
    change: () => ({ is_active: true }),
  },
  end_sessions: {
    title: 'End all sessions?',
    confirm: 'End sessions',
    danger: true,
    effect: (name) => <>{name} is signed out on every device at once and can sign in again with the password.</>,
    done: (name) => `All sessions of ${name} were ended.`,
  },
};

function RoleField({ role, onChange }: { role: Role; onChange: (role: Role) => void }) {
  return (
    <NativeSelect label="Role" data={[...ROLES]} value={role} onChange={(event) => onChange(event.currentTarget.value as Role)} />
  );
}

/** Names the account and what will happen to it, then does it. */
export function IntentModal({ intent, onClose }: { intent: Intent; onClose: () => void }) {
  useFocusReturn();
  const { kind, account } = intent;
  const wording = WORDINGS[kind];
  const [role, setRole] = useState(account.role as Role);
  const send = async ({ id }: Account) =>
    wording.change ? changeUser({ id, change: wording.change(role) }) : endUserSessions(id);
  const change = useChange({
    send,
    // One's own role or session may be what was changed.
    refreshes: ['users', 'session'],
    said: (_, { username }) => wording.done(username, role),
    refusedTitle: `${account.username} was not changed`,
    onDone: onClose,
  });
  return (
    <ConfirmModal
      opened
      onClose={onClose}
      title={wording.title}
      confirmLabel={wording.confirm}
      danger={wording.danger}
      pending={change.isPending}
      onConfirm={() => change.mutate(account)}
    >
      {wording.asksRole && <RoleField role={role} onChange={setRole} />}
      <Text>{wording.effect(<b>{account.username}</b>)}</Text>
    </ConfirmModal>
  );
}
