/** The steps of an entry in a person's words. */
const STEPS: Record<string, string> = {
  SUBMISSION_CREATED: 'Announced',
  EMAIL_SENT: 'Mail sent',
  EMAIL_FAILED: 'A mail could not be sent',
  SMS_QUEUED: 'SMS waits to be sent',
  SMS_SENT: 'SMS sent',
  SMS_FAILED: 'An SMS could not be sent',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  COMPLETED: 'Let in at the gate',
};

export function stepWord(action: string): string {
  const words = action.replaceAll('_', ' ').toLowerCase();
  return STEPS[action] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What shows entries, for the changes made here. */
export const SHOW_ENTRIES = ['submissions', 'submission'];
