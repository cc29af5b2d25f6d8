/** What the class's two rounds have measured is kept in this browser: the lab “Throughput” draws it as crosses. */
import { useEffect } from 'preact/hooks';
import { measuredReplyMs } from '../../../shared/lesson/theory.ts';
import { allMeasured, type Measured, remember } from '../../measured/measured.ts';
import type { Settled } from './rounds/settled.ts';

const KEPT: readonly string[] = ['blocking', 'event-loop'];

/** Each time that a debrief is opened, whatever is new in it. */
export function useRemembered(rounds: readonly Settled[]): void {
  useEffect(() => rememberNew(rounds), [rounds]);
}

/** Whatever of these rounds is not kept yet. */
export function rememberNew(rounds: readonly Settled[]): void {
  for (const measured of rounds.flatMap(measuredOf)) if (isNew(measured)) remember(measured);
}

/** @returns nothing of bots' rounds, of other ways, and of rounds in which a call blocks */
function measuredOf({ round: { scenario, facts, isShow }, ledger }: Settled): readonly Measured[] {
  const { policy, traps, boards, playMs, walkVisitMs } = scenario;
  const replyMs = measuredReplyMs([{ facts }]);
  const durationMs = facts.at(-1)?.at ?? 0;
  if (isShow || replyMs === null || !KEPT.includes(policy) || traps.length > 0) return [];
  const moves = ledger.movesAnswered;
  const figures = { moves, durationMs, boards, playMs: playMs + walkVisitMs, replyMs };
  return [{ what: `round.class.${policy}`, atMs: Date.now(), figures, settings: {} }];
}

/** The same debrief is opened more than once, and from a file, too. */
const isNew = ({ what, figures }: Measured): boolean =>
  !allMeasured().some(
    (kept) =>
      kept.what === what &&
      kept.figures.moves === figures.moves &&
      kept.figures.durationMs === figures.durationMs &&
      kept.figures.replyMs === figures.replyMs,
  );
