/** The programs with which somebody has reached the goal of an exercise, as they ran: the last one of each exercise. */
import { keptList } from './kept.ts';

export type Solved = {
  readonly exercise: string;
  readonly language: string;
  /** Its beginning, where it is very long. */
  readonly text: string;
  /** So many letters more it has. */
  readonly lettersLeftOut: number;
  /** When it reached the goal: ms since 1970. */
  readonly atMs: number;
};

/** So much of a program is kept: some four hundred lines. */
const LETTERS_MOST = 12_000;
const PROGRAMS_MOST = 20;

const kept = keptList('simul.solved', isSolved);

/** The last one of each exercise, the oldest first. */
export const allSolved = (): readonly Solved[] => kept.all();

export function rememberSolved({ text, ...solved }: Omit<Solved, 'lettersLeftOut'>): void {
  const others = kept.all().filter(({ exercise }) => exercise !== solved.exercise);
  const lettersLeftOut = Math.max(0, text.length - LETTERS_MOST);
  const now = { ...solved, text: text.slice(0, LETTERS_MOST), lettersLeftOut };
  kept.write([...others, now].slice(-PROGRAMS_MOST));
}

export const forgetSolved = (): void => kept.forget();

function isSolved(read: unknown): read is Solved {
  const { exercise, language, text, lettersLeftOut, atMs } = (read ?? {}) as Partial<
    Record<keyof Solved, unknown>
  >;
  const areWords = [exercise, language, text].every((word) => typeof word === 'string');
  return areWords && [lettersLeftOut, atMs].every(Number.isFinite);
}
