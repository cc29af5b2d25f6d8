/** The last page of the course as data, and as a text that any program opens. */
import { type CourseStep, isDone } from '../../../shared/course/course.ts';
import { type TextKey, t } from '../../app/text.ts';
import { doneAt, type LastOf, ownWords } from '../own.ts';
import type { Written } from './written.ts';

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
  readonly programs: readonly Written[];
};

/** @param programs those that are to stand on the page */
export function paperOf(
  steps: readonly CourseStep[],
  lastOf: LastOf,
  programs: readonly Written[] = [],
): Paper {
  return {
    rows: steps.map((step, index) => ({
      number: index + 1,
      name: t(`course.name.${step.name}`),
      claimed: t(`course.figure.${step.name}`),
      own: ownWords(step, lastOf).join(' '),
      atMs: doneAt(step, lastOf),
    })),
    done: steps.filter((step) => isDone(step, (need) => lastOf(need) !== null)).length,
    programs,
  };
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
export function paperText({ rows, programs }: Paper, made: readonly string[]): string {
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
    `## ${t('course.end.program', { count: Math.max(1, programs.length) })}`,
    ...(programs.length === 0 ? [say('course.end.noProgram')] : programs.flatMap(programText)),
  ]
    .join('\n\n')
    .concat('\n')
    .replaceAll('\u00a0', ' ');
}

const programText = ({ title, about, text }: Written): readonly string[] => [
  `### ${title}`,
  ...(about === '' ? [] : [about]),
  `\`\`\`\n${text}\n\`\`\``,
];
