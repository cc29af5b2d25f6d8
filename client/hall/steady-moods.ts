/** In a hall that runs faster than life moods are shown long enough for nothing to flash. */
import type { Mood } from '../models/mood.ts';

/** In this time of the wall's clock a mood changes at most once: three changes a second are the most that do no harm. */
const STANDS_MS = 350;

export class SteadyMoods {
  private shown: Mood[] = [];
  private sinceMs: number[] = [];

  /** The moods as they are shown: each as it was, until it has stood long enough. @param wallMs any steady clock */
  after(moods: readonly Mood[], wallMs: number): readonly Mood[] {
    if (moods.length !== this.shown.length) {
      this.shown = [...moods];
      this.sinceMs = moods.map(() => wallMs);
    }
    moods.forEach((mood, index) => {
      if (mood === this.shown[index] || wallMs - (this.sinceMs[index] ?? 0) < STANDS_MS) return;
      this.shown[index] = mood;
      this.sinceMs[index] = wallMs;
    });
    return this.shown;
  }
}
