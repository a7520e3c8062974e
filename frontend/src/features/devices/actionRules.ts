/** Which actions a device's state allows; the server decides again. */
import type { Action } from '../../shared/session/session';
import { Allocation, Approval } from '../../shared/status/states';
import type { Device } from './api';

export type DeviceAction = 'approve' | 'reject' | 'map' | 'allocate' | 'release' | 'deactivate' | 'delete';

export type ActionState = Pick<Device, 'isapproved' | 'isallocated' | 'everApproved'> & { isMapped: boolean };

interface Rule {
  needs: Action;
  fits: (device: ActionState) => boolean;
}

const isOneOf = (value: number, ...allowed: number[]) => allowed.includes(value);
const isFree = (device: ActionState) => device.isallocated === Allocation.Unallocated;
const isApproved = (device: ActionState) => device.isapproved === Approval.Approved;

const RULES: Record<DeviceAction, Rule> = {
  approve: {
    needs: 'approve_device',
    fits: (device) => !isApproved(device) && device.isallocated !== Allocation.Deactivated,
  },
  reject: {
    needs: 'approve_device',
    fits: (device) => device.isapproved !== Approval.Rejected && isFree(device),
  },
  map: {
    needs: 'edit_mappings',
    fits: (device) => isApproved(device) && !device.isMapped && device.isallocated !== Allocation.Deactivated,
  },
  allocate: {
    needs: 'allocate_device',
    fits: (device) => isApproved(device) && isOneOf(device.isallocated, Allocation.Unallocated, Allocation.Fetched),
  },
  release: { needs: 'release_device', fits: (device) => device.isallocated === Allocation.Fetched },
  deactivate: { needs: 'deactivate_device', fits: (device) => isApproved(device) && isFree(device) },
  delete: { needs: 'delete_device', fits: (device) => !device.everApproved && isFree(device) },
};

export function actionsFor(device: ActionState, can: (action: Action) => boolean): DeviceAction[] {
  return (Object.keys(RULES) as DeviceAction[]).filter((action) => can(RULES[action].needs) && RULES[action].fits(device));
}
