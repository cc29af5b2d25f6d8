/** The last page of the course as data, and as a text that any program opens. */
import { type CourseStep, isDone } from '../../../shared/course/course.ts';
import type { ProgramLanguage } from '../../../shared/exercises/exercise.ts';
import { type TextKey, t } from '../../app/text.ts';
import { keptProgram } from '../../code/run/kept.ts';
import { doneAt, type LastOf, ownWords } from '../own.ts';

/** One step on the page. */
export type PaperRow = {
  readonly number: number;
  readonly name: string;
  readonly claimed: string;
  /** What was measured; empty: it is not done yet. */
  readonly own: string;
  /** ms since 1970; null: it is not done yet. */
  readonly atMs: number | null;
};
export type Paper = {
  readonly rows: readonly PaperRow[];
  readonly done: number;
  /** Null: none has been written yet. */
  readonly program: string | null;
};

/** @param measured what has been measured so far */
export function paperOf(steps: readonly CourseStep[], measured: ReadonlySet<string>, lastOf: LastOf): Paper {
  return {
    rows: steps.map((step, index) => ({
      number: index + 1,
      name: t(`course.name.${step.name}`),
      claimed: t(`course.figure.${step.name}`),
      own: ownWords(step, lastOf).join(' '),
      atMs: doneAt(step, lastOf),
    })),
    done: steps.filter((step) => isDone(step, measured)).length,
    program: programOf(lastOf),
  };
}

/** The program of the course's exercise: as this browser keeps it, in the language in which it reached its goal. */
function programOf(lastOf: LastOf): string | null {
  const reached = lastOf('code.makeItAwait')?.settings.language;
  const languages: readonly ProgramLanguage[] =
    reached === 'javascript' ? ['javascript', 'python'] : ['python', 'javascript'];
  const kept = languages.map((language) => keptProgram('makeItAwait', language));
  return kept.find((program) => program !== null) ?? null;
}

/** When something was done, where this person is: "27 Nov, 07:31". */
export const whenWords = (atMs: number): string =>
  new Date(atMs).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

/** The whole page as Markdown, which reads well as plain text. @param made who made it, when, on what machine */
export function paperText({ rows, program }: Paper, made: readonly string[]): string {
  const say = (key: TextKey) => t(key);
  const steps = rows.map(({ number, name, claimed, own, atMs }) =>
    [
      `${number}. ${name}`,
      `   ${say('course.claimed')}: ${claimed}`,
      `   ${say('course.measured')}: ${own === '' ? say('course.end.notYet') : own}`,
      ...(atMs === null ? [] : [`   ${whenWords(atMs)}`]),
    ].join('\n'),
  );
  return [
    `# ${say('course.end.title')}`,
    say('course.end.module'),
    ...made,
    ...steps,
    `## ${say('course.end.program')}`,
    program === null ? say('course.end.noProgram') : `\`\`\`\n${program.trimEnd()}\n\`\`\``,
  ]
    .join('\n\n')
    .concat('\n')
    .replaceAll('\u00a0', ' ');
}
