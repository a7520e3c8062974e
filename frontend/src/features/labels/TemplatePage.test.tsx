import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import type { Draft } from './api';
import { DRAWING, ROLL, SHEET } from './labels.fixture';
import { TemplatePage } from './TemplatePage';

let saved: { method: string; draft: Draft }[];

const save = (method: 'post' | 'patch', address: string) => http[method](address, async ({ request }) => {
  const draft = (await request.json()) as Draft;
  saved.push({ method, draft });
  return HttpResponse.json({ status: 'success', data: { ...SHEET, ...draft } }, { status: method === 'post' ? 201 : 200 });
});

beforeEach(() => {
  saved = [];
  server.use(
    http.get('/sil/labels/templates/', () => HttpResponse.json({ status: 'success', data: [ROLL, SHEET] })),
    http.post('/sil/labels/preview/', async ({ request }) => {
      const { template } = (await request.json()) as { template: Draft };
      const elements = template.elements.map(({ kind }) => DRAWING.elements[kind === 'code' ? 0 : 1]);
      return HttpResponse.json({ status: 'success', data: { ...DRAWING, elements } });
    }),
    save('post', '/sil/labels/templates/'),
    save('patch', '/sil/labels/templates/4/'),
  );
});

const show = (id: string | number) => renderPage(<TemplatePage />, { path: '/labels/templates/:id', at: `/labels/templates/${id}` });
const element = (name: RegExp) => screen.findByRole('button', { name });

test('arrow keys move an element by half a millimetre, with Shift by a tenth', async () => {
  show(SHEET.id);
  const code = await element(/^QR code of {serial}, at/);
  code.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{Shift>}{ArrowLeft}{/Shift}');
  expect(code).toHaveAccessibleName('QR code of {serial}, at 1.4, 2.5 mm');
  await userEvent.keyboard('{Enter}');
  expect(screen.getByLabelText('From the left')).toHaveValue('1.4 mm');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ method: 'patch', draft: { name: 'Own sheet', elements: [{ x: 1.4, y: 2.5 }, {}] } });
  expect(saved[0]!.draft.elements[0]).not.toHaveProperty('id');
  // Saved work holds nobody up.
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
});

test('one that came with Silo is saved as another, and so is one that was renamed', async () => {
  show(ROLL.id);
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved[0]).toMatchObject({ method: 'post', draft: { name: 'Roll, 50 x 25 mm, own' } }));
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
});

test('placeholders are put in, elements are added and removed', async () => {
  show(SHEET.id);
  await userEvent.click(await screen.findByRole('button', { name: 'Text' }));
  await userEvent.click(screen.getByRole('button', { name: '{month}' }));
  expect(screen.getByLabelText('What it says')).toHaveValue('{serial}{month}');
  await userEvent.click(screen.getByRole('button', { name: 'Remove it' }));
  expect(screen.queryByLabelText('What it says')).toBeNull();
});

test('what is wrong is told, by the element and as a whole', async () => {
  const wrong = 'Element 1: with 202505AMP123456B, its code needs to be 7.2 mm wide to be read, and has 5 mm.';
  const [code, text] = DRAWING.elements;
  const problems = { elements: [wrong], columns: ['The columns need 300.0 mm, and the page is 210 mm wide.'] };
  server.use(http.post('/sil/labels/preview/', () => HttpResponse.json({
    status: 'success', data: { ...DRAWING, elements: [{ ...code, bars: null, problems: [wrong] }, text], problems },
  })));
  show(SHEET.id);
  expect(await screen.findByText(problems.columns[0]!)).toBeInTheDocument();
  (await element(/^QR code of {serial}, at/)).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getAllByText(wrong)).toHaveLength(2);
});

test('who leaves over unsaved work is asked', async () => {
  const { router } = show(SHEET.id);
  await userEvent.click(await screen.findByRole('button', { name: 'Text' }));
  await userEvent.click(screen.getByRole('link', { name: 'Back to printing' }));
  const dialog = await screen.findByRole('dialog', { name: 'Leave without saving?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(router.state.location.pathname).toBe('/labels/templates/4');
  await userEvent.click(screen.getByRole('link', { name: 'Back to printing' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Leave' }));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
});

test('a refused name is told where it is saved', async () => {
  server.use(http.patch('/sil/labels/templates/4/', () => refusal(409, 'duplicate', 'There is a template of this name already.')));
  show(SHEET.id);
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('There is a template of this name already.')).toBeInTheDocument();
});

test('what somebody else saved meanwhile is not replaced unasked', async () => {
  const asked: (string | undefined)[] = [];
  server.use(http.patch('/sil/labels/templates/4/', async ({ request }) => {
    const { updated_at: asRead } = (await request.json()) as { updated_at?: string };
    asked.push(asRead);
    return asRead ? refusal(409, 'conflict', 'Somebody else changed this template meanwhile.') : HttpResponse.json({ status: 'success', data: SHEET });
  }));
  show(SHEET.id);
  await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Somebody else changed this template meanwhile.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Theirs' })).toHaveAttribute('href', '/labels/templates/4');
  await userEvent.click(screen.getByRole('button', { name: 'Replace theirs' }));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(asked).toEqual([SHEET.updated_at, undefined]);
});

test('one that is gone is told', async () => {
  show(99);
  expect(await screen.findByText(/There is no such label template/)).toBeInTheDocument();
});
