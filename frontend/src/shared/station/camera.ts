/** A camera that reads codes, and starts again by itself whenever it ends without being told to. */
import { SeenCodes } from './seenCodes';

/** Why there is no picture: nobody allowed it, the page came over plain http, there is no camera, or another program has it. */
export type CameraTrouble = 'refused' | 'insecure' | 'missing' | 'busy';
export type CameraState = 'off' | 'starting' | 'on' | 'paused' | CameraTrouble;

interface Told {
  state: (state: CameraState) => void;
  /** A code came into sight; false when it was not taken, so that it is told again. */
  code: (text: string) => boolean;
}

type ReadCode = (picture: ImageData) => Promise<string | null>;

/** Few pictures a second: a pass is held still for longer than this, and a tablet stays cool. */
const LOOK_MS = 160;
/** Longer side of what is decoded, in pixels: a QR fills a good part of the frame. */
const LONGEST = 960;
/** Without a new picture for this long it is started anew, as after a sleep the browser did not tell of. */
const STALLED_MS = 4_000;
const AGAIN_MS = 2_000;

const WANTED: MediaTrackConstraints = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };

function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

function end(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

export class Camera {
  private stream: MediaStream | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts starts and stops: what was begun before the last of them is over. */
  private turn = 0;
  private lastTime = -1;
  private lastMoved = 0;
  private readonly canvas = document.createElement('canvas');
  private readonly seen = new SeenCodes();

  constructor(private readonly video: HTMLVideoElement, private readonly told: Told) {
    document.addEventListener('visibilitychange', this.onVisibility);
    void this.start();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.release();
  }

  private async start(): Promise<void> {
    this.release();
    if (document.hidden) return;
    const turn = this.turn;
    if (!('mediaDevices' in navigator)) {
      this.told.state('insecure');
      return;
    }
    this.told.state('starting');
    try {
      await this.open(turn);
    } catch (error) {
      if (turn !== this.turn) return;
      const trouble = troubleOf(error);
      this.told.state(trouble);
      // Another program may let go of it, and a cable may be plugged in; only a person takes a "no" back.
      if (trouble !== 'refused') this.startSoon();
    }
  }

  private async open(turn: number): Promise<void> {
    const stream = await navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false });
    if (turn !== this.turn) {
      end(stream);
      return;
    }
    this.stream = stream;
    stream.getVideoTracks().forEach((track) => track.addEventListener('ended', this.startSoon));
    this.video.srcObject = stream;
    const [{ readCode }] = await Promise.all([import('./codeReader'), this.video.play()]);
    if (turn !== this.turn) return;
    this.lastMoved = Date.now();
    this.told.state('on');
    this.lookSoon(turn, readCode);
  }

  private lookSoon(turn: number, readCode: ReadCode): void {
    this.timer = setTimeout(() => void this.look(turn, readCode), LOOK_MS);
  }

  private async look(turn: number, readCode: ReadCode): Promise<void> {
    const { currentTime } = this.video;
    if (currentTime !== this.lastTime) {
      this.lastTime = currentTime;
      this.lastMoved = Date.now();
      const picture = this.picture();
      const text = picture && (await readCode(picture));
      if (turn !== this.turn) return;
      if (text && this.seen.isNew(text, Date.now()) && !this.told.code(text)) this.seen.forget(text);
    } else if (Date.now() - this.lastMoved > STALLED_MS) {
      void this.start();
      return;
    }
    this.lookSoon(turn, readCode);
  }

  /** What is seen now, small enough to be read quickly; null before the first picture. */
  private picture(): ImageData | null {
    const { videoWidth, videoHeight } = this.video;
    if (!videoWidth || !videoHeight) return null;
    const scale = Math.min(1, LONGEST / Math.max(videoWidth, videoHeight));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    Object.assign(this.canvas, { width, height });
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(this.video, 0, 0, width, height);
    return context.getImageData(0, 0, width, height);
  }

  private release(): void {
    this.turn += 1;
    clearTimeout(this.timer);
    if (this.stream) end(this.stream);
    this.stream = null;
  }

  private readonly startSoon = () => {
    this.release();
    this.timer = setTimeout(() => void this.start(), AGAIN_MS);
  };

  // Out of sight it gives the camera back; in sight again it goes on by itself.
  private readonly onVisibility = () => {
    if (document.hidden) {
      this.release();
      this.told.state('paused');
    } else void this.start();
  };
}
