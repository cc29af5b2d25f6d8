/** The words of a lab's question, for screens that do without them until a class comes to a lab. */
import { signal } from '@preact/signals';
import type { LabGuess } from '../../../shared/lesson/questions.ts';
import type { GuessWords } from './guesses.ts';

const words = signal<typeof import('./guesses.ts') | null>(null);
let isOnItsWay = false;

/** Whoever reads them is drawn again when they come. @returns null until then */
export function guessWords({ lab, settings }: LabGuess): GuessWords | null {
  if (words.value === null && !isOnItsWay) {
    isOnItsWay = true;
    import('./guesses.ts').then(
      (fetched) => {
        words.value = fetched;
      },
      () => {
        isOnItsWay = false;
      },
    );
  }
  return words.value?.guessOf(lab, settings) ?? null;
}
