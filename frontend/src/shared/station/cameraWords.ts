import type { CameraState } from './camera';

/** Why there is no picture, and what to do about it. */
export const CAMERA_SAYS: Partial<Record<CameraState, string>> = {
  starting: 'The camera is starting…',
  refused: 'The camera is not allowed. Allow it in the browser’s settings of this page, then switch it on again.',
  insecure: 'The camera needs an https address. A hand scanner works here.',
  missing: 'No camera was found. A hand scanner works, too.',
  busy: 'The camera is used by another program. It is tried again by itself.',
};
