import { beforeEach, expect, test } from 'vitest';
import { keepPerson, keptPerson } from './keptPerson';
import { forgetName, STATION_PERSON, type User } from './session';

const ASHA: User = { id: 7, username: 'asha', email: 'asha@example.com', role: 'production', actions: ['register_device'] };

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('silo-name', 'asha');
});

test('what is kept of a person is what the station needs, without the address', () => {
  keepPerson(ASHA);
  expect(keptPerson()).toEqual({ ...ASHA, email: '' });
  expect(localStorage.getItem(STATION_PERSON)).not.toContain('example.com');
});

test('nobody is kept once somebody else has signed in, and nothing once the person has signed out', () => {
  keepPerson(ASHA);
  localStorage.setItem('silo-name', 'ben');
  expect(keptPerson()).toBeNull();
  forgetName();
  expect(localStorage.getItem(STATION_PERSON)).toBeNull();
  expect(keptPerson()).toBeNull();
});

test.each(['', 'no json', 'null', '{"id":"7","username":"asha"}'])('what is no person (%s) is nobody', (text) => {
  localStorage.setItem(STATION_PERSON, text);
  expect(keptPerson()).toBeNull();
});
