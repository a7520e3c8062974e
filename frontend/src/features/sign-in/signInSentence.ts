import { ApiError, sentence } from '../../shared/http';

function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 60 ? `${seconds} seconds` : `${minutes} minute${minutes === 1 ? '' : 's'}`;
}

/** Says why signing in was refused and what to do about it. */
export function signInSentence(error: Error): string {
  if (!(error instanceof ApiError)) return sentence(error);
  if (error.status === 429) {
    const wait = error.retryAfter ? `in ${waitText(error.retryAfter)}` : 'later';
    return `Too many failed sign-ins. Try again ${wait}.`;
  }
  if (error.status === 401 && /not verified/i.test(error.message)) {
    return 'This account waits for an admin to verify it. You can sign in as soon as that is done.';
  }
  if (error.status === 401) return 'The user name, e-mail address or password is wrong.';
  if (error.status === 403 && /inactive/i.test(error.message)) {
    return 'This account is disabled. An admin can enable it again.';
  }
  return error.message;
}
