/** Photos of papers: a phone's camera makes more pixels than anybody reads. */
import { LARGEST_FILE } from './documentRules';

const LONGEST_SIDE = 2600;
const QUALITY = 0.85;

const isPhoto = (file: File) => file.type.startsWith('image/');

async function redrawn(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** The same file, or, of a picture that is too large to be sent, a smaller JPEG of it. */
export async function fitPhoto(file: File): Promise<File> {
  if (!isPhoto(file) || file.size <= LARGEST_FILE) return file;
  try {
    const smaller = await redrawn(file);
    if (!smaller || smaller.size > LARGEST_FILE) return file;
    return new File([smaller], file.name.replace(/\.[^.]*$/, '.jpg'), { type: 'image/jpeg', lastModified: file.lastModified });
  } catch (error) {
    // A picture this browser cannot draw goes as it is: the rules say what is wrong with it.
    if (error instanceof DOMException) return file;
    throw error;
  }
}
