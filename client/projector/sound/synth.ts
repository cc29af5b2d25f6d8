/** The page's loudspeaker. A browser lets it sound only after somebody pressed a key or clicked. */
import { sound as soundSetting } from '../../app/settings.ts';
import { parametersOf, SOUNDS, type Sound } from './recipes.ts';

type Speaker = typeof import('zzfx')['ZZFX'];

/** -12 dB: a bed under the voices in the room. */
const VOLUME = 0.25;
/** The pitch of a sound that comes often varies by so much. */
const PITCH_VARIES = 0.04;

let speaker: Speaker | null = null;
let asked = false;
const built = new Map<Sound, number[]>();
let count = 0;

/** To be called on a key or a click; every sound is built once. Where there is no audio it stays silent. */
export function unlock(): void {
  if (asked) {
    speaker?.audioContext.resume();
    return;
  }
  asked = true;
  import('zzfx').then(
    ({ ZZFX }) => {
      ZZFX.volume = VOLUME;
      for (const sound of SOUNDS) built.set(sound, ZZFX.buildSamples(...parametersOf(sound)));
      speaker = ZZFX;
    },
    () => {},
  );
}

/** Plays a sound, unless the stage is muted or nobody has unlocked it. */
export function play(sound: Sound): void {
  const samples = built.get(sound);
  if (speaker?.audioContext.state !== 'running' || !samples || soundSetting.peek() === 'off') return;
  speaker.playSamples([samples], 1, 1 + PITCH_VARIES * Math.sin(count++));
}
