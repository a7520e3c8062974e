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

/** Address of the download with every matching row; the browser saves it as it arrives. */
export function auditExportPath(list: AuditListState): string {
  const wanted = Object.entries(auditFilters(list)).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/sil/audit_log/?${new URLSearchParams([['export', 'csv'], ...wanted])}`;
}
