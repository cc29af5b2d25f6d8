/** Listens to the model ten times a second, and to coughs and calls at once, and plays what there is to hear. */
import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StageModel } from '../../models/picture.ts';
import { called } from './cues.ts';
import { heardOf } from './moment.ts';
import type { Sound } from './recipes.ts';
import { audible, coughOf, type Heard, type Played, soundsBetween } from './score.ts';
import { play, unlock } from './synth.ts';

const EVERY_MS = 100;
const KEPT = 8;

export function useSound(model: StageModel): void {
  useEffect(() => {
    const played: Played[] = [];
    const sound = (sounds: readonly Sound[]) => {
      const atMs = performance.now();
      for (const one of audible(sounds, atMs, played)) {
        play(one);
        played.push({ sound: one, atMs });
        if (played.length > KEPT) played.shift();
      }
    };
    let before: Heard | null = null;
    const listen = () => {
      const now = heardOf(model, before);
      if (now === null) return;
      sound(soundsBetween(before, now));
      before = now;
    };
    const timer = setInterval(listen, EVERY_MS);
    const deafTo = onNews(model.coughed, ({ board }) => sound([coughOf(board)]));
    const deafToCalls = onNews(called, (call) => sound([call.sound]));
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      clearInterval(timer);
      deafTo();
      deafToCalls();
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, [model]);
}

/** Calls `heard` whenever something new comes, but not for what is there already. @returns what ends it */
function onNews<News>(source: { readonly value: News | null }, heard: (news: News) => void): () => void {
  let known: News | null | undefined;
  return effect(() => {
    const now = source.value;
    if (known !== undefined && now !== null && now !== known) heard(now);
    known = now;
  });
}
