/** The page's loudspeaker. A browser lets it sound only after somebody pressed a key or clicked. */
import { sound as soundSetting } from '../../app/settings.ts';
import { parametersOf, SOUNDS, type Sound } from './recipes.ts';

type Speaker = typeof import('zzfx')['ZZFX'];

/** -12 dB: a bed under the voices in the room. */
const VOLUME = 0.25;
/** The pitch varies by so much of itself, so that a sound that comes often does not tire. */
const PITCH_VARIES = 0.04;

let speaker: Speaker | null = null;
let loading: Promise<void> | null = null;
const built = new Map<Sound, number[]>();
let count = 0;

/** To be called on a key or a click: the first call loads the synthesiser and builds every sound. Without audio all stays silent. */
export function unlock(): void {
  if (loading) {
    speaker?.audioContext.resume();
    return;
  }
  loading = import('zzfx').then(
    ({ ZZFX }) => {
      ZZFX.volume = VOLUME;
      for (const sound of SOUNDS) built.set(sound, ZZFX.buildSamples(...parametersOf(sound)));
      speaker = ZZFX;
    },
    () => {},
  );
}

/** Plays a sound on the very click that unlocks it. To be called in that click. @returns whether the browser let it sound */
export async function playNow(sound: Sound): Promise<boolean> {
  unlock();
  await loading;
  await speaker?.audioContext.resume();
  play(sound);
  return speaker?.audioContext.state === 'running';
}

/** Plays a sound, unless the stage is muted or nobody has unlocked it. */
export function play(sound: Sound): void {
  const samples = built.get(sound);
  if (speaker?.audioContext.state !== 'running' || !samples || soundSetting.peek() === 'off') return;
  speaker.playSamples([samples], 1, 1 + PITCH_VARIES * Math.sin(count++));
}
