/** What a round came to: the guess, what happened and why, and what it was like at one's own board. */
import { expectationOf, expectedMoves, measuredReplyMs } from '../../../shared/lesson/theory.ts';
import { USUAL_THINK_MS } from '../../../shared/simul/index.ts';
import { percent, span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { RoundPicture } from '../../models/picture.ts';
import type { SoloSession } from './session.ts';

export function Outcome({ session }: { session: SoloSession }) {
  const { news, results, questions } = session.player;
  const result = results.value.at(-1);
  const question = questions.value.findLast(({ moves }) => moves !== null);
  if (!news.value || !result || !question) return null;
  const { options, mine, right } = question;
  const guessed = { guess: String(options[mine ?? -1] ?? ''), count: question.moves ?? 0 };
  const you = { count: result.answers, wait: span(result.longestWaitMs) };
  return (
    <>
      <p class="solo-big">
        {t('solo.over.guessed', guessed)} {mine === right && t('solo.over.nearest')}
      </p>
      <p>{theoryWords(session.stage.rounds.value)}</p>
      <p>{t('solo.over.stood', { idle: percent(news.value.idleShare) })}</p>
      <p>{t('solo.over.you', you)}</p>
    </>
  );
}

/** What theory expects of the last round, with the thinking that was measured in all of them. */
function theoryWords(rounds: readonly RoundPicture[]): string {
  const scenario = rounds.at(-1)?.scenario;
  if (!scenario) return '';
  const replyMs = measuredReplyMs(rounds) ?? USUAL_THINK_MS;
  const moves = expectedMoves(expectationOf(scenario, scenario.durationMs ?? 0, replyMs));
  if (moves === null) return '';
  const way = scenario.policy === 'blocking' ? 'waits' : scenario.traps.length > 0 ? 'sleeps' : 'movesOn';
  const values = { moves: Math.round(moves), boards: scenario.boards, reply: span(replyMs) };
  return t(`solo.over.theory.${way}`, values);
}
