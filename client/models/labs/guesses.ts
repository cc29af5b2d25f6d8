/** The question before a lab and what may be guessed, in words; fetched when they are first wanted. */
import { claimOf } from '../../../shared/labs/claims.ts';
import type { LabName, Settings } from '../../../shared/labs/labs.ts';
import { labGuess } from '../../../shared/text/labs/guess.ts';
import { wholeSeconds } from '../../app/format.ts';
import { addText, type TextKey, t } from '../../app/text.ts';

addText({ labGuess });

export type Guess = { readonly value: string; readonly text: string };
export type GuessWords = { readonly question: string; readonly choices: readonly Guess[] };

/** What a class, or a learner alone, is asked before that lab runs. */
export function guessOf(lab: LabName, settings: Settings): GuessWords {
  const choices = claimOf(lab)
    .guesses(settings)
    .map((value) => ({ value, text: choiceWords(lab, value, settings) }));
  return { question: questionWords(lab, settings), choices };
}

function questionWords(lab: LabName, { clients, seconds }: Settings): string {
  if (lab !== 'report') return t(`labGuess.${lab}.question`);
  return t(clients === 0 ? 'labGuess.report.ofClass' : 'labGuess.report.question', {
    count: Math.max(2, Number(clients)),
    seconds: secondsWords(Number(seconds)),
  });
}

function choiceWords(lab: LabName, value: string, { clients, seconds }: Settings): string {
  if (lab === 'sleep')
    return value === '1' ? t('labGuess.sleep.same') : t('labGuess.sleep.times', { count: Number(value) });
  if (lab === 'report' && clients !== 0) return secondsWords(Number(value) * Number(seconds));
  // The key is not known to the types: not every lab has the same guesses.
  return t(`labGuess.${lab}.${value}` as TextKey, { seconds: secondsWords(Number(seconds)) });
}

const secondsWords = (seconds: number): string =>
  Number.isInteger(seconds) ? wholeSeconds(seconds * 1_000) : `${seconds}\u00a0s`;
