/** Words that stand long enough to be read, however fast a hall is run. */
import { useRef } from 'preact/hooks';
import type { Scenario } from '../../shared/simul/index.ts';
import { type Crowd, moodOfAll } from './crowd.ts';
import type { Mood } from './mood.ts';

/** A move and the way to it that take less, on the wall's clock, can't be followed one by one. */
const HASTY_STEP_MS = 200;

/** @param speed milliseconds of the exhibition per millisecond of the wall */
export function isHasty({ playMs, walkVisitMs }: Scenario, speed: number): boolean {
  return (playMs + walkVisitMs) / speed < HASTY_STEP_MS;
}

/** So many of the last looks have a vote: ten a second are taken. */
const LOOKS = 8;

/** Of the last few looks at a hall, the newest in the mood that most of them had. */
export class Steady {
  private looks: { readonly crowd: Crowd; readonly mood: Mood }[] = [];

  after(crowd: Crowd): Crowd {
    const votes = (mood: Mood) => this.looks.filter((look) => look.mood === mood).length;
    this.looks = [...this.looks.slice(1 - LOOKS), { crowd, mood: moodOfAll(crowd) }];
    const most = Math.max(...this.looks.map(({ mood }) => votes(mood)));
    return this.looks.findLast(({ mood }) => votes(mood) === most)?.crowd ?? crowd;
  }
}

/** The crowd as it is told: as it is where one can follow it, else what it is most of the time. */
export function useSteady(crowd: Crowd, hasty: boolean): Crowd {
  const steady = useRef(new Steady());
  return hasty ? steady.current.after(crowd) : crowd;
}
