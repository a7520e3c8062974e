/** What is heard without looking up: yes rises, no is low and rough, a box is a high tick, and what is only kept for later a low one. */

interface Tone {
  hertz: number;
  /** Seconds after the first tone. */
  at: number;
  seconds: number;
  wave: OscillatorType;
}

const LOUDNESS = 0.35;

const TUNES = {
  yes: [{ hertz: 784, at: 0, seconds: 0.14, wave: 'sine' }, { hertz: 1175, at: 0.15, seconds: 0.3, wave: 'sine' }],
  no: [{ hertz: 165, at: 0, seconds: 0.22, wave: 'sawtooth' }, { hertz: 131, at: 0.28, seconds: 0.45, wave: 'sawtooth' }],
  box: [{ hertz: 1568, at: 0, seconds: 0.08, wave: 'sine' }],
  kept: [{ hertz: 523, at: 0, seconds: 0.08, wave: 'sine' }],
} satisfies Record<string, Tone[]>;

/** Milliseconds of shaking and rest, for those who hear nothing in the noise. */
const SHAKES: Record<Tune, number[]> = { yes: [120], no: [250, 120, 250], box: [40], kept: [40] };

export type Tune = keyof typeof TUNES;

let context: AudioContext | null = null;

/** Browsers keep a page silent until somebody touched it; called at each touch. */
export async function wakeSound(): Promise<void> {
  if (!('AudioContext' in window)) return;
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
}

/** May the page be heard already? */
export const isAudible = () => context?.state === 'running';

/** Shakes the device, and sounds unless told not to. */
export function play(tune: Tune, isLoud: boolean): void {
  // Shaking, too, needs a first touch; before it the browser would only complain.
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(SHAKES[tune]);
  if (!isLoud || !context || !isAudible()) return;
  for (const tone of TUNES[tune]) playTone(context, tone);
}

function playTone(audio: AudioContext, { hertz, at, seconds, wave }: Tone): void {
  const begin = audio.currentTime + at;
  const voice = new OscillatorNode(audio, { type: wave, frequency: hertz });
  const loudness = new GainNode(audio, { gain: LOUDNESS });
  // Ends softly: a tone cut off clicks.
  loudness.gain.setTargetAtTime(0, begin + seconds * 0.7, seconds * 0.1);
  voice.connect(loudness).connect(audio.destination);
  voice.start(begin);
  voice.stop(begin + seconds);
}
