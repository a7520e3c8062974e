import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { http } from '../../shared/http';
import type { components } from '../../shared/schema';
import { auditFilters, type AuditListState } from './auditListState';

export type AuditEvent = components['schemas']['EventRow'];
type AuditLog = components['schemas']['AuditLog'];

export function auditLogQuery(list: AuditListState) {
  const params = { ...auditFilters(list), pageNumber: list.offset, pageSize: list.pageSize, count: 'bounded' };
  return queryOptions({
    queryKey: ['audit_log', params],
    queryFn: async ({ signal }) => (await http.get<AuditLog>('/sil/audit_log/', { params, signal })).data,
    placeholderData: keepPreviousData,
  });
}
