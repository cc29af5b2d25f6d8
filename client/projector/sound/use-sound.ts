/** Looks at the model ten times a second, and at coughs and cues at once, and plays what there is to hear. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StageModel } from '../../models/picture.ts';
import { cue } from './cues.ts';
import { soundMomentOf } from './moment.ts';
import type { Sound } from './recipes.ts';
import { audible, coughOf, type Played, type SoundMoment, soundsBetween } from './score.ts';
import { play, unlock } from './synth.ts';

const EVERY_MS = 100;
/** How many sounds are remembered: more than can be played in a second. */
const KEPT = 8;

export function useSound(model: StageModel): void {
  useEffect(() => {
    const played: Played[] = [];
    const playAudible = (sounds: readonly Sound[]) => {
      const atMs = performance.now();
      for (const sound of audible(sounds, atMs, played)) {
        play(sound);
        played.push({ sound, atMs });
        if (played.length > KEPT) played.shift();
      }
    };
    let before: SoundMoment | null = null;
    const look = () => {
      const now = soundMomentOf(model, before);
      if (now === null) return;
      playAudible(soundsBetween(before, now));
      before = now;
    };
    const timer = setInterval(look, EVERY_MS);
    const endCoughs = onChange(model.coughs, (coughs) =>
      playAudible(coughs.slice(-1).map(({ board }) => coughOf(board))),
    );
    const endCues = onChange(cue, ({ sound }) => playAudible([sound]));
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      clearInterval(timer);
      endCoughs();
      endCues();
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, [model]);
}

/** Calls `changed` with every new value, but not with the one that is there already. @returns what ends it */
function onChange<Value>(
  source: { readonly value: Value | null },
  changed: (value: Value) => void,
): () => void {
  let known: Value | null | undefined;
  return effect(() => {
    const now = source.value;
    if (known !== undefined && now !== null && now !== known) changed(now);
    known = now;
  });
}
