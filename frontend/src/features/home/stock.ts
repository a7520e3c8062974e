/** The figures of the first page and where each leads. */
import { knownPatterns, linesOf } from '../../shared/serialPattern';
import { Allocation, Approval } from '../../shared/status/states';
import type { Overview } from './api';

export interface Figure {
  label: string;
  count: number;
  to: string;
  /** Somebody should do something about it. */
  isWaiting?: boolean;
}

function countWhere<T extends { count: number }>(rows: T[], fits: (row: T) => boolean = () => true): number {
  return rows.filter(fits).reduce((total, row) => total + row.count, 0);
}

export function waitingFigures({ devices, mappings, fetchedForgotten, forgottenBefore }: Overview): Figure[] {
  const before = encodeURIComponent(forgottenBefore);
  const figures = [
    {
      label: 'Devices waiting for approval',
      count: countWhere(devices, (row) => row.isapproved === Approval.Pending),
      to: `/devices?isapproved=${Approval.Pending}`,
    },
    {
      label: 'Mappings waiting for review',
      count: countWhere(mappings, (row) => row.isApproved === Approval.Pending),
      to: `/mappings?approvedStatus=${Approval.Pending}`,
    },
    { label: 'Fetched and forgotten', count: fetchedForgotten, to: `/devices?isallocated=${Allocation.Fetched}&fetchedBefore=${before}` },
  ];
  return figures.map((figure) => ({ ...figure, isWaiting: figure.count > 0 }));
}

export function stockFigures({ devices }: Overview): Figure[] {
  const free = { isapproved: Approval.Approved, isallocated: Allocation.Unallocated };
  const inState = (isallocated: number) => countWhere(devices, (row) => row.isallocated === isallocated);
  return [
    { label: 'All devices', count: countWhere(devices), to: '/devices' },
    {
      label: 'Free to give out',
      count: countWhere(devices, (row) => row.isapproved === free.isapproved && row.isallocated === free.isallocated),
      to: `/devices?isapproved=${free.isapproved}&isallocated=${free.isallocated}`,
    },
    { label: 'Fetched', count: inState(Allocation.Fetched), to: `/devices?isallocated=${Allocation.Fetched}` },
    { label: 'Allocated', count: inState(Allocation.Allocated), to: `/devices?isallocated=${Allocation.Allocated}` },
    { label: 'Rejected', count: countWhere(devices, (row) => row.isapproved === Approval.Rejected), to: `/devices?isapproved=${Approval.Rejected}` },
    { label: 'Deactivated', count: inState(Allocation.Deactivated), to: `/devices?isallocated=${Allocation.Deactivated}` },
  ];
}

/** The devices of one type or category, for the split below the figures. */
export function kindFigures({ devices }: Overview): Figure[] {
  // Also those that new devices have no more.
  const lines = [...new Set([...linesOf(knownPatterns()), ...devices.map((row) => row.devicetype)])].filter(Boolean);
  return [
    ...lines.map((line) => ({ label: `Type ${line}`, count: countWhere(devices, (row) => row.devicetype === line), to: `/devices?deviceType=${line}` })),
    { label: 'UPI PRO', count: countWhere(devices, (row) => row.category === 'UPIPRO'), to: '/devices?category=UPIPRO' },
  ];
}
