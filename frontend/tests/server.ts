import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';

import { ACTIONS, type Action, type Role } from '../src/shared/session/session';

/** The contract's error body. */
export function refusal(status: number, word: string, message: string, errors?: Record<string, string[]>) {
  return HttpResponse.json({ status: word, message, ...(errors && { errors }) }, { status });
}

/** Answers verify-auth as somebody of this role; every action unless told. */
export function signedInAs(role: Role, actions: readonly Action[] = ACTIONS) {
  return http.get('/sil/verify-auth/', () =>
    HttpResponse.json({
      authenticated: true,
      user: { id: 1, username: role, email: `${role}@example.com`, role, actions },
    }),
  );
}

export const server = setupServer(signedInAs('admin'));
