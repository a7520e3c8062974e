/** What can be done with many devices or mappings at once, and by whom. */
import type { Action } from '../session/session';

export const DEVICE_ACTIONS = ['approve', 'map', 'release', 'reject', 'deactivate', 'delete'] as const;
export const MAPPING_ACTIONS = ['review', 'version', 'license', 'unmap'] as const;
export type BulkAction = (typeof DEVICE_ACTIONS)[number] | (typeof MAPPING_ACTIONS)[number];

interface Offer {
  needs: Action;
  label: string;
  /** Title of its dialog. */
  title: string;
  danger?: boolean;
  /** Said before it is run. */
  warning?: string;
}

export const OFFERS: Record<BulkAction, Offer> = {
  approve: { needs: 'approve_device', label: 'Approve', title: 'Approve devices' },
  map: { needs: 'edit_mappings', label: 'Map to a customer…', title: 'Map devices to a customer' },
  release: { needs: 'release_device', label: 'Release', title: 'Release devices' },
  reject: { needs: 'approve_device', label: 'Reject…', title: 'Reject devices' },
  deactivate: {
    needs: 'deactivate_device', label: 'Deactivate…', title: 'Deactivate devices for ever', danger: true,
    warning: 'Deactivated devices are never given out, mapped or approved again. This cannot be undone.',
  },
  delete: { needs: 'delete_device', label: 'Delete…', title: 'Delete devices', danger: true },
  review: { needs: 'review_mapping', label: 'Review…', title: 'Review mappings' },
  version: { needs: 'edit_mappings', label: 'Change the version…', title: 'Change the version' },
  license: { needs: 'edit_mappings', label: 'Change the licence address…', title: 'Change the licence address' },
  unmap: { needs: 'edit_mappings', label: 'Delete mappings…', title: 'Delete mappings', danger: true },
};

/** Asks for nothing: it is checked as soon as it is chosen. */
export const ASKS_NOTHING: ReadonlySet<BulkAction> = new Set<BulkAction>(['approve', 'release', 'delete', 'unmap']);

export const isBulkAction = (word: string): word is BulkAction => Object.hasOwn(OFFERS, word);
