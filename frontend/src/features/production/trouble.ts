/** What is wrong with the place where scans are kept, in the words of the station. */

const NO_STORE = 'This browser does not let Silo keep scans; a private window may be the reason. Nothing is taken until it does.';
const NO_ROOM = 'This device has no room left to keep scans. Nothing is taken until there is some: delete files or close other programs.';
export const SLOW = 'This browser takes long to keep scans. A scan is safe only when it turns yellow or green.';

/** The browser did not do it, whatever the reason: nothing has changed. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

export const troubleOf = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? NO_ROOM : NO_STORE;
