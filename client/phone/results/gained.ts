/** What a round gave this player, in words and as a length: answers, and how long they waited for each. */
import { goesToHands } from '../../../shared/simul/index.ts';
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { driverWords, titleOf } from '../../models/lesson-words.ts';
import type { ClassStatus, OwnResult } from '../../models/picture.ts';
import { PATIENCE_MS } from '../state.ts';

/** A shorter wait is not noticed. */
const NOTICED_MS = 50;
const MINUTE_MS = 60_000;
/** Rounds whose lengths differ by no more than this share count as equally long. */
const SAME_LENGTH = 0.05;

/** "1 answer, then nobody came for 32 s", "9 answers, 1 s each". */
export function gainedWords({ answers, moves, waitPerAnswerMs, openWaitMs }: OwnResult): string {
  const isIgnored = openWaitMs !== null && openWaitMs >= PATIENCE_MS;
  const open = span(openWaitMs ?? 0);
  if (answers === 0) {
    if (isIgnored) return t('phone.result.gained.nobodyCame', { open });
    return t(moves === 0 ? 'phone.result.gained.noMove' : 'phone.result.gained.none');
  }
  const each = span(waitPerAnswerMs ?? 0);
  const isAtOnce = (waitPerAnswerMs ?? 0) < NOTICED_MS;
  const form = isIgnored ? 'thenNobody' : isAtOnce ? 'atOnce' : 'each';
  return t(`phone.result.gained.${form}`, { count: answers, each, open });
}

/** "2 · Event loop: he moves on", as the big screen counts. */
export function roundTitle({ roundIndex, policy, wasMaster }: OwnResult, status: ClassStatus | null): string {
  const planned = status?.rounds[roundIndex];
  const title = planned ? plannedTitle(planned, wasMaster) : t(`common.policy.${policy}`);
  return t('phone.result.nth', { number: roundIndex + 1, title });
}

function plannedTitle(planned: ClassStatus['rounds'][number], wasMaster: boolean): string {
  if (wasMaster) return t('phone.result.byYou');
  const { driver } = planned;
  if (!driver) return titleOf(planned);
  return driverWords(driver, 'phone.result.by', 'phone.result.byHost');
}

/** Whether the master stood still where it was not his turn: by the rule that he plays by, or in a blocking call. */
export const isWasteful = ({ policy, hasBlockingCall }: OwnResult): boolean =>
  hasBlockingCall || !goesToHands(policy);

/** Answers a minute, so that rounds of any length compare. */
export const answersAMinute = ({ answers, endedMs }: OwnResult): number =>
  (answers * MINUTE_MS) / Math.max(1, endedMs);

/** Whether these rounds lasted equally long, so that their answers compare as they are. */
export function areEquallyLong(results: readonly OwnResult[]): boolean {
  const lengths = results.map(({ endedMs }) => endedMs);
  return Math.max(...lengths) - Math.min(...lengths) <= SAME_LENGTH * Math.max(...lengths);
}
