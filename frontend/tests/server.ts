import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ws } from 'msw/ws';

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

// Without the last slash: the library takes it away before it compares.
const feed = ws.link(/\/ws\/live/);

/** A feed on which nothing happens. */
const quietFeed = feed.addEventListener('connection', ({ client }) => {
  client.addEventListener('message', ({ data }) => {
    const { type } = JSON.parse(String(data)) as { type: string };
    if (type === 'hello') client.send(JSON.stringify({ type, last_id: 0, presence: {} }));
    else if (type === 'ping') client.send(JSON.stringify({ type: 'pong' }));
  });
});

/** Every list asks for the views saved of it; here nobody has saved any. */
const noViews = http.get('/sil/saved_views/', () => HttpResponse.json({ status: 'success', data: [] }));

export const server = setupServer(signedInAs('admin'), noViews, quietFeed);
