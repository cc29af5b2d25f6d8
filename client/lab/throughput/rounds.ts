/** Rounds that were played in this browser, or whose debrief was opened in it, as points on the chart. */
import type { Measured } from '../../measured/measured.ts';
import type { PlayedRound } from './curves.ts';

const ROUND = /^round\.\w+\.(blocking|event-loop)$/;

/** @param measured all that this browser keeps, the oldest first. @returns the last of each sort */
export function playedRounds(measured: readonly Measured[]): readonly PlayedRound[] {
  const last = new Map<string, PlayedRound>();
  for (const { what, figures } of measured) {
    const [, policy] = ROUND.exec(what) ?? [];
    const { boards = 0, moves = 0, durationMs = 0, playMs = 0, replyMs = 0 } = figures;
    if (policy === undefined || Math.min(boards, moves, durationMs, playMs, replyMs) <= 0) continue;
    const of = policy === 'blocking' ? 'pool' : 'loop';
    last.set(what, { of, atOnce: boards, perSecond: moves / (durationMs / 1_000), playMs, replyMs });
  }
  return [...last.values()];
}
