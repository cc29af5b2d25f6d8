/** Whether the loop has more work than time: then waiting is no waste of his, and the screens say that it is another problem. */
import { measuredReplyMs } from '../../../shared/lesson/theory.ts';
import { goesToHands, type Ledger, type Ms, mastersHired, theory } from '../../../shared/simul/index.ts';
import { percent } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { Plan, RoundPicture } from '../../models/picture.ts';
import type { Settled } from '../debrief/rounds/settled.ts';

type Figures = Pick<Ledger, 'accounts' | 'makespanMs' | 'meanWaiting'>;

/** He hardly ever rests, and at least this share of the boards has a hand up: the queue stays, it is no chance. */
const BUSY_SHARE = 0.98;
const HANDS_SHARE = 1 / 4;
/** Nothing is said of a round that has hardly begun. */
const AT_LEAST_MS = 10_000;

/** The share of time in which the masters played or walked, from the first hand on: before it there is nothing to do. */
export function busyShareOf({ facts }: RoundPicture, { accounts, makespanMs }: Figures): number {
  const idleMs = accounts.reduce((sum, account) => sum + idleOf(account), 0);
  const lastedMs = accounts.length * makespanMs;
  const untilFirstMs = accounts.length * beganAt(facts, makespanMs);
  return 1 - Math.max(0, idleMs - untilFirstMs) / Math.max(1, lastedMs - untilFirstMs);
}

const idleOf = ({ restMs, blockedMs, brainWaitMs }: Figures['accounts'][number]): Ms =>
  restMs + blockedMs + brainWaitMs;

const beganAt = (facts: RoundPicture['facts'], elseMs: Ms): Ms =>
  facts.find(({ kind }) => kind === 'opponentMoved' || kind === 'playBegan')?.at ?? elseMs;

/** Whether a loop without any blocking call is busy all the time, and hands are up all the same; told by figures alone. */
export function isOverloaded(round: RoundPicture, figures: Figures): boolean {
  const { policy, traps, boards } = round.scenario;
  if (!goesToHands(policy) || traps.length > 0) return false;
  if (figures.makespanMs - beganAt(round.facts, figures.makespanMs) < AT_LEAST_MS) return false;
  return figures.meanWaiting >= boards * HANDS_SHARE && busyShareOf(round, figures) >= BUSY_SHARE;
}

/**
 * "100% busy and 9 hands up: that is another problem …", and where its lesson stands.
 * @returns null where the loop keeps up
 */
export function overloadOf({ round, ledger }: Settled, plan: Plan | null): string | null {
  if (!isOverloaded(round, ledger)) return null;
  const busy = percent(busyShareOf(round, ledger));
  const hands = Math.round(ledger.meanWaiting);
  const knee = kneeOf(round);
  const hasPage = plan?.steps.some((step) => step.kind === 'page' && step.page === 'knee') ?? false;
  const title = t(hasPage ? 'lesson.topics.knee.title' : 'debrief.tabs.theory');
  return t('lessonPages.overload.said', { busy, hands, count: knee, title });
}

/** The same in the debrief, beside the round's title; empty where the loop keeps up. */
export function overloadNote({ round, ledger }: Settled): string {
  if (!isOverloaded(round, ledger)) return '';
  const busy = percent(busyShareOf(round, ledger));
  return t('debrief.overloaded', { busy, tab: t('debrief.tabs.theory') });
}

/** So many boards one loop could just keep up with, (S + Z) / S for each master. Source: `theory.bounds`. */
function kneeOf(round: RoundPicture): number {
  const { scenario } = round;
  const play = scenario.playMs + scenario.walkVisitMs;
  const reply = measuredReplyMs([round]) ?? 0;
  const { knee } = theory.bounds({ boards: scenario.boards, play, reply });
  return Math.max(1, Math.floor(knee * mastersHired(scenario)));
}
