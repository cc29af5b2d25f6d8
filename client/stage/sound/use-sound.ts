/** Listens to the model ten times a second and plays what there is to hear. */
import { useEffect } from 'preact/hooks';
import type { StageModel } from '../../app/picture.ts';
import { moodOf } from '../../charts/mood.ts';
import { audible, type Heard, type Played, soundsBetween } from './score.ts';
import { play, unlock } from './synth.ts';

const EVERY_MS = 100;
const KEPT = 8;

export function useSound(model: StageModel): void {
  useEffect(() => {
    let before: Heard | null = null;
    const played: Played[] = [];
    const listen = () => {
      const now = heardOf(model);
      if (now === null) return;
      const atMs = performance.now();
      for (const sound of audible(soundsBetween(before, now), atMs, played)) {
        play(sound);
        played.push({ sound, atMs });
        if (played.length > KEPT) played.shift();
      }
      before = now;
    };
    const timer = setInterval(listen, EVERY_MS);
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, [model]);
}

function heardOf({ lesson, hall, clockMs }: StageModel): Heard | null {
  const now = lesson.peek();
  if (now === null) return null;
  const { phase, roundIndex, paused } = now;
  const picture = hall.peek();
  const master = picture?.masters[0];
  const mood = picture && master ? moodOf(picture, master) : 'resting';
  return { phase, roundIndex, paused, mood, sinceMs: master?.sinceMs ?? 0, nowMs: clockMs() };
}
