/** The fields of the bulk actions, their rules and what is sent of them. */
import * as z from 'zod/mini';
import { mappedCustomerRules, NO_MAPPED_CUSTOMER, type MappedCustomer } from '../customers/picked';
import { mappingFields } from '../mappingRules';
import type { BulkAction } from './actions';

export interface BulkValues extends MappedCustomer {
  reason: string;
  licenseUrl: string;
  versionDetails: string;
  approvedStatus: string;
}

export const NO_VALUES: BulkValues = { ...NO_MAPPED_CUSTOMER, reason: '', licenseUrl: '', versionDetails: '', approvedStatus: '1' };

const { licenseUrl, versionDetails } = mappingFields;
const neededReason = z.string().check(z.trim(), z.minLength(1, 'Say why, so that whoever repairs them knows.'));

/** What must hold of the values before they are sent. */
export function bulkSchema(action: BulkAction, values: BulkValues) {
  switch (action) {
    case 'reject': return z.object({ reason: neededReason });
    case 'map': return z.object({ ...mappedCustomerRules(values, false), licenseUrl, versionDetails });
    case 'version': return z.object({ versionDetails });
    case 'license': return z.object({ licenseUrl });
    default: return z.object({});
  }
}

/** The action's own fields of the request. */
export function bulkFields(action: BulkAction, values: BulkValues): Record<string, string | number | undefined> {
  const reason = values.reason.trim() || undefined;
  switch (action) {
    case 'reject':
    case 'deactivate': return { reason };
    case 'review': return { reason, approvedStatus: Number(values.approvedStatus) };
    case 'version': return { versionDetails: values.versionDetails.trim() };
    case 'license': return { licenseUrl: values.licenseUrl.trim() };
    case 'map': {
      const { customer } = values.customer;
      return {
        customer_id: customer?.id, company: customer?.company ? undefined : values.company.trim(),
        licenseUrl: values.licenseUrl.trim(), versionDetails: values.versionDetails.trim(),
      };
    }
    default: return {};
  }
}
