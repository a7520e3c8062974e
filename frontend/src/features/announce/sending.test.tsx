import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { refusal } from '../../../tests/server';
import { anEntryRow } from '../../shared/gate/gate.fixture';
import { choose, DRAFT, forgetAll, heading, made, next, paper, puc, renderWizard, sent, withGate } from './announce.fixture';
import { keepDraft } from './draft';

beforeEach(forgetAll);

test('a refused file is told beside it, on its own step, and the others stay chosen', async () => {
  withGate({ answers: [() => refusal(400, 'error', 'Bad', { puc: ['The file is damaged and cannot be read.'] }), made] });
  keepDraft(1, DRAFT);
  renderWizard('papers');
  await choose('PUC certificate', puc);
  await choose('Driving licence', new File(['x'], 'licence.png', { type: 'image/png' }));
  await screen.findByAltText('Preview of licence.png');
  await next();
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  const card = await paper('PUC certificate');
  expect(await within(card).findByText('The file is damaged and cannot be read.')).toBeVisible();
  await waitFor(() => expect(card).toContainElement(document.activeElement as HTMLElement));
  expect(screen.getByText('licence.png')).toBeVisible();
  await userEvent.click(within(card).getByRole('button', { name: 'Take away puc.pdf' }));
  await next();
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  await heading(/Your pass/);
  expect(sent[0]!.key).not.toBe(sent[1]!.key);
});

test('a refusal of a person leads to the person', async () => {
  withGate({ answers: [() => refusal(400, 'error', 'Bad', { driver_phone: ['This phone number belongs to another name.'] })] });
  keepDraft(1, DRAFT);
  renderWizard('review');
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  expect(await screen.findByText('This phone number belongs to another name.')).toBeVisible();
  await heading(/Who comes/);
});

test('a refusal about no field stays on the page, with its sentence', async () => {
  withGate({ answers: [() => refusal(403, 'denied', 'The driver may not enter.')] });
  keepDraft(1, DRAFT);
  renderWizard('review');
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  expect(await screen.findByText('The driver may not enter.')).toBeVisible();
  expect(screen.getByText('The entry was not made')).toBeVisible();
});

test('a lost answer keeps everything, and sending again carries the same key', async () => {
  withGate({ answers: [() => HttpResponse.error(), () => refusal(503, 'unavailable', 'away'), made] });
  keepDraft(1, DRAFT);
  renderWizard('review');
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  expect(await screen.findByText('No answer came')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));
  await heading(/Your pass/);
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  expect(sent[0]!.key).toMatch(/^[0-9a-f]{32}$/);
});

test('after a lost answer a look at another step changes nothing: the same entry keeps its key', async () => {
  withGate({ answers: [() => HttpResponse.error(), made] });
  keepDraft(1, DRAFT);
  renderWizard('review');
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  await screen.findByText('No answer came');
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  await heading(/Papers and goods/);
  await next();
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  await heading(/Your pass/);
  expect(sent).toHaveLength(2);
  expect(sent[1]!.key).toBe(sent[0]!.key);
});

test('the answer counts although another step is shown when it comes', async () => {
  let answer = () => {};
  const waits = new Promise<void>((resolve) => {
    answer = resolve;
  });
  withGate({ answers: [() => waits.then(made)] });
  keepDraft(1, DRAFT);
  renderWizard('review');
  await userEvent.click(await screen.findByRole('button', { name: 'Send entry' }));
  await userEvent.click(screen.getByRole('button', { name: 'Change: People' }));
  await heading(/Who comes/);
  answer();
  await heading(/Your pass/);
  expect(sent).toHaveLength(1);
  expect(sessionStorage.getItem('silo-entry-draft-1')).toBeNull();
});

test('two clicks send one entry', async () => {
  withGate();
  keepDraft(1, DRAFT);
  renderWizard('review');
  const button = await screen.findByRole('button', { name: 'Send entry' });
  fireEvent.click(button);
  fireEvent.click(button);
  await heading(/Your pass/);
  expect(sent).toHaveLength(1);
});

test('an entry of the same vehicle that waits already is named', async () => {
  withGate({ entries: [anEntryRow({ id: 40, vehicle_number: 'MH-12-AB-1234' })] });
  keepDraft(1, DRAFT);
  renderWizard('review');
  expect(await screen.findByText('This vehicle is announced already')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Entry 40' })).toHaveAttribute('href', '/gate/entries/40');
});

