/** The stored numbers of devices and mappings and what people call them. */
export const APPROVALS = { 0: 'Pending', 1: 'Approved', 2: 'Rejected' } as const;
export const ALLOCATIONS = { 0: 'Unallocated', 1: 'Fetched', 2: 'Allocated', 3: 'Deactivated' } as const;
export const CATEGORIES = { UPIPLUS: 'UPI PLUS', UPIPRO: 'UPI PRO' } as const;

export const Approval = { Pending: 0, Approved: 1, Rejected: 2 } as const;
export const Allocation = { Unallocated: 0, Fetched: 1, Allocated: 2, Deactivated: 3 } as const;

function wordOf(words: Record<number, string>, value: unknown): string {
  return words[Number(value)] ?? String(value);
}

export const approvalWord = (value: unknown) => wordOf(APPROVALS, value);
export const allocationWord = (value: unknown) => wordOf(ALLOCATIONS, value);

export function categoryWord(value: string): string {
  return (CATEGORIES as Record<string, string>)[value] ?? value;
}

/** For a select: the stored number as text, and its word. */
export function choicesOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
