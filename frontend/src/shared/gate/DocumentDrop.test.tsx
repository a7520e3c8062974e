import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { DocumentDrop } from './DocumentDrop';
import { fileProblem, LARGEST_FILE, shownSize } from './documentRules';
import { fitPhoto } from './photo';

// jsdom shows no pictures.
URL.createObjectURL = () => 'blob:preview';
URL.revokeObjectURL = () => undefined;

const onFile = vi.fn();
const onProblem = vi.fn();
const pdf = new File(['%PDF'], 'puc.pdf', { type: 'application/pdf' });
const large = (type: string, name: string) => new File([new Uint8Array(LARGEST_FILE + 1)], name, { type });

const renderDrop = (over = {}) => renderPage(<DocumentDrop label="PUC" file={null} onFile={onFile} onProblem={onProblem} {...over} />);

/** As a browser hands over what was dropped. */
function drop(files: File[]) {
  const items = files.map((file) => ({ kind: 'file', type: file.type, getAsFile: () => file }));
  fireEvent.drop(screen.getByRole('group', { name: 'PUC' }), { dataTransfer: { files, items, types: ['Files'] } });
}

beforeEach(() => {
  onFile.mockClear();
  onProblem.mockClear();
});

test('a dropped file is taken', async () => {
  renderDrop();
  drop([pdf]);
  await waitFor(() => expect(onFile).toHaveBeenCalledWith(pdf));
});

test('two files at once are told, none is taken', async () => {
  renderDrop();
  drop([pdf, pdf]);
  await waitFor(() => expect(onProblem).toHaveBeenCalledWith('One file at a time, please.'));
  expect(onFile).not.toHaveBeenCalled();
});

test('the buttons say which paper they are for; a camera is offered where there is a finger', async () => {
  const { unmount } = renderDrop();
  expect(screen.getByRole('button', { name: 'Choose a file: PUC' })).toBeVisible();
  expect(screen.queryByRole('button', { name: /photo/ })).toBeNull();
  unmount();
  const original = window.matchMedia;
  window.matchMedia = (query) => ({ ...original(query), matches: query === '(pointer: coarse)' });
  renderDrop();
  expect(screen.getByRole('button', { name: 'Take a photo: PUC' })).toBeVisible();
  window.matchMedia = original;
});

test('a chosen picture is shown, a PDF is named; both can be taken away', async () => {
  const { unmount } = renderDrop({ file: new File(['x'.repeat(2048)], 'scan.png', { type: 'image/png' }) });
  expect(screen.getByAltText('Preview of scan.png')).toHaveAttribute('src', 'blob:preview');
  unmount();
  renderDrop({ file: pdf, error: 'The file is damaged.' });
  expect(screen.getByText('puc.pdf')).toBeVisible();
  expect(screen.getByRole('group', { name: 'PUC' })).toHaveAccessibleDescription('The file is damaged.');
  await userEvent.click(screen.getByRole('button', { name: 'Take away puc.pdf' }));
  expect(onFile).toHaveBeenCalledWith(null);
});

test.each([
  [pdf, null],
  [new File(['x'], 'PHOTO.JPEG', { type: 'image/jpeg' }), null],
  [new File(['x'], 'phone.pdf', { type: '' }), null],
  [new File(['x'], 'puc.pdf.exe', { type: 'application/pdf' }), 'puc.pdf.exe is no PDF, JPG or PNG.'],
  [new File(['x'], 'page.png', { type: 'text/html' }), 'page.png is no PDF, JPG or PNG.'],
  [large('application/pdf', 'large.pdf'), 'large.pdf has 5.00 MB; at most 5 MB can be sent.'],
  [new File([new Uint8Array(LARGEST_FILE)], 'just.pdf', { type: 'application/pdf' }), null],
  [new File([], 'empty.pdf', { type: 'application/pdf' }), 'empty.pdf is empty.'],
])('what a file must be', (file, problem) => {
  expect(fileProblem(file)).toBe(problem);
});

test('sizes are told as people say them', () => {
  expect([1, 2048, 5 * 1024 * 1024].map(shownSize)).toEqual(['1 KB', '2 KB', '5.00 MB']);
});

test('only a picture that is too large is drawn smaller', async () => {
  const drawn = new Blob(['small'], { type: 'image/jpeg' });
  const drawImage = vi.fn();
  vi.stubGlobal('createImageBitmap', async () => ({ width: 5200, height: 2600, close: () => undefined }));
  const toBlob = vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(drawn));
  const context = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => ({ drawImage }) as never);
  const small = new File(['x'], 'small.png', { type: 'image/png' });
  expect(await fitPhoto(small)).toBe(small);
  const heavy = large('application/pdf', 'heavy.pdf');
  expect(await fitPhoto(heavy)).toBe(heavy);
  const fitted = await fitPhoto(large('image/png', 'camera.png'));
  expect([fitted.name, fitted.type, fitted.size]).toEqual(['camera.jpg', 'image/jpeg', 5]);
  expect(drawImage).toHaveBeenCalledWith(expect.anything(), 0, 0, 2600, 1300);
  vi.stubGlobal('createImageBitmap', async () => { throw new DOMException('cannot', 'InvalidStateError'); });
  const odd = large('image/png', 'odd.png');
  expect(await fitPhoto(odd)).toBe(odd);
  vi.unstubAllGlobals();
  toBlob.mockRestore();
  context.mockRestore();
});
