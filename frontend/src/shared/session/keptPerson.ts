/**
 * Whom a scan station is opened for when the server cannot be asked: who used one in this browser last and has not signed
 * out. No credential, and worth nothing to the server: what is scanned leaves under a session that it has confirmed.
 */
import { createContext } from 'react';
import { readUser, rememberedName, STATION_PERSON, type User } from './session';

export function keepPerson({ id, username, role, actions }: User): void {
  localStorage.setItem(STATION_PERSON, JSON.stringify({ id, username, role, actions }));
}

/** Null as well when somebody else has signed in here since. */
export function keptPerson(): User | null {
  try {
    const kept = readUser(JSON.parse(localStorage.getItem(STATION_PERSON) ?? 'null'));
    return kept.username === rememberedName() ? kept : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Around the stations while the server has not said who is signed in. */
export const KeptPerson = createContext<User | null>(null);
