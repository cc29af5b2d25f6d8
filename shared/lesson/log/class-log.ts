/** Reads a class from the text of its file, on any machine, by the version of Simul that has written it or a later one. */
import { problemsOf, replay } from '../../simul/index.ts';
import { type ClassLog, logFormat } from './log-format.ts';

/**
 * Why a text is no log:
 * - cutOff: it begins as one and ends too early
 * - newer: a later version of Simul has written it
 * - noLog: it is something else, or somebody has changed it
 */
export type NoLog = 'cutOff' | 'newer' | 'noLog';

const VERSION = 1;
const BEGINNING = /^\uFEFF?\s*\{\s*"simul"\s*:\s*"class"/;

/** @returns the log, or why this text is none */
export function logFrom(text: string): ClassLog | NoLog {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return BEGINNING.test(text) ? 'cutOff' : 'noLog';
  }
  if (isNewer(data)) return 'newer';
  const { data: log } = logFormat.safeParse(data);
  return log?.rounds.every(happens) ? log : 'noLog';
}

function isNewer(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  if (!('simul' in data && data.simul === 'class' && 'version' in data)) return false;
  return typeof data.version === 'number' && data.version > VERSION;
}

/** Whether what is written there can have happened, for all that the core knows. */
function happens({ scenario, facts }: ClassLog['rounds'][number]): boolean {
  try {
    if (problemsOf(scenario).length > 0) return false;
    const inOrder = facts.every(({ at }, index) => at >= (facts[index - 1]?.at ?? 0));
    const inHall = facts.every(
      (fact) =>
        (!('board' in fact) || isOneOf(fact.board, scenario.boards)) &&
        (!('to' in fact) || fact.to === null || isOneOf(fact.to, scenario.boards)) &&
        (!('master' in fact) || isOneOf(fact.master, scenario.masters)),
    );
    return inOrder && inHall && Number.isFinite(replay(scenario, facts).now);
  } catch {
    return false;
  }
}

const isOneOf = (number: number, count: number) => Number.isInteger(number) && number >= 1 && number <= count;
