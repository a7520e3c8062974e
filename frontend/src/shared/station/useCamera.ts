import { useEffect, useRef, useState, type RefObject } from 'react';
import { Camera, type CameraState } from './camera';

/** Runs the camera into `video` while it is wanted, and hands over each code that comes into sight. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, isWanted: boolean, onCode: (text: string) => boolean): CameraState {
  const [state, setState] = useState<CameraState>('off');
  const latest = useRef(onCode);
  useEffect(() => {
    latest.current = onCode;
  });
  useEffect(() => {
    if (!isWanted || !video.current) return;
    const camera = new Camera(video.current, { state: setState, code: (text) => latest.current(text) });
    return () => {
      camera.stop();
      setState('off');
    };
  }, [video, isWanted]);
  return state;
}
