import { HeldChanges } from '../../shared/undo/heldChanges';
import { approveOnLeaving, approveSerialNumber } from './api';

/** Approvals that can still be undone, and those the server has not yet answered. */
export const pendingApprovals = new HeldChanges({ send: approveSerialNumber, sendOnLeaving: approveOnLeaving });
