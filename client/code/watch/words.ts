/** Places, tasks and verdicts in words. */
import { type Hold, hasLoop } from '../../../shared/watched/holds.ts';
import { LONG_MS } from '../../../shared/watched/loop-lane.ts';
import { type Run, THE_SCRIPT, type WatchedTask } from '../../../shared/watched/run.ts';
import type { TaskId } from '../../../shared/watched/trace.ts';
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';

/** "12 ms", "0.53 s", "12 s": the length of a step. */
export function timeWords(ms: number): string {
  return ms < 95 || ms >= 9_950 ? span(ms) : `${(ms / 1000).toFixed(2)}\u00a0s`;
}

export function taskWords({ id, does, name }: WatchedTask): string {
  if (id === THE_SCRIPT) return t('watched.lanes.script');
  if (does === '' || name === '') return does || name;
  return t('watched.lanes.task', { does, name });
}

export function nameOf(run: Run, task: TaskId): string {
  const known = run.tasks.find(({ id }) => id === task);
  return known ? taskWords(known) : t('watched.lanes.loop');
}

/** "Line 5 of hidden.py", "look_up in hidden.py", "One step of PROMISE 4". */
export function whereWords(run: Run, { place, tasks }: Hold): string {
  if (!place) return t('watched.verdict.aStep', { task: nameOf(run, tasks[0] ?? 0) });
  if (run.header.lines === 'functions')
    return t('watched.verdict.function', { ...place, name: place.name ?? '' });
  return t('watched.verdict.line', { line: place.line, file: place.file });
}

export type Verdict = { readonly isBad: boolean; readonly headline: string; readonly more: string };

/** What a run comes to in two sentences. */
export function verdictOn(run: Run, holds: readonly Hold[]): Verdict {
  const worst = holds.find(({ harmMs }) => harmMs > 0);
  if (worst) return { isBad: true, headline: heldWords(run, worst), more: meanwhile(run, worst) };
  if (run.isOver && !hasLoop(run))
    return { isBad: false, headline: t('watched.verdict.noLoop'), more: t('watched.verdict.noLoopMore') };
  const longest = holds.find(({ tasks }) => !tasks.includes(THE_SCRIPT));
  const more = longest
    ? t('watched.verdict.harmless', { where: whereWords(run, longest), time: timeWords(longest.ms) })
    : t('watched.verdict.nothingMore', { limit: span(LONG_MS) });
  return {
    isBad: false,
    headline: t(run.isOver ? 'watched.verdict.nothing' : 'watched.verdict.soFar'),
    more,
  };
}

const heldWords = (run: Run, hold: Hold): string =>
  t('watched.verdict.held', { where: whereWords(run, hold), time: timeWords(hold.ms) });

function meanwhile({ header }: Run, { others }: Hold): string {
  return header.readiness
    ? t('watched.verdict.heldMore', { count: others })
    : t('watched.verdict.heldUnknown');
}
