/** The head of the phone: what is asked of the player now, as a headline of at most 20 letters and one sentence. */
import type { ReadonlySignal } from '@preact/signals';
import { mastersPoints } from '../../shared/chess/scoresheet.ts';
import { policies } from '../../shared/simul/index.ts';
import { seconds, wholeSeconds } from '../app/format.ts';
import { t } from '../app/text.ts';
import { Clocks } from '../board/clocks.tsx';
import { lettersOf } from '../models/classroom.ts';
import { driverOf, driverWords, inLineWords, isAdjourned, isRealChess } from '../models/lesson-words.ts';
import type { ClassStatus, GameEnd, News, OwnBoard, PlayerModel } from '../models/picture.ts';
import { questionHeadline } from './questions/answer-words.ts';
import { currentQuestion, questionWords } from './questions/question-words.ts';
import { groupOf, policyOf, rulesOf } from './round.ts';
import type { PhoneState } from './state.ts';

const HEADLINE_LETTERS_MAX = 20;

type HeadProps = {
  readonly state: PhoneState;
  readonly model: PlayerModel;
  /** The round's clock. */
  readonly tick: ReadonlySignal<number>;
};

export function Head({ state, model, tick }: HeadProps) {
  const status = model.status.value;
  const board = model.board.value;
  return (
    <header class="phone-head">
      <h1>{headlineOf(state, model)}</h1>
      <p class="ticking-line">{lineOf(state, model, tick.value)}</p>
      {state === 'yourTurn' && board?.drawOffered && (
        <button type="button" class="button phone-agree" onClick={() => void model.agreeDraw?.()}>
          {t('phone.agreeDraw')}
        </button>
      )}
      {status?.phase === 'round' && board?.clock && (
        <Clocks
          clock={board.clock}
          nowMs={tick.value}
          names={[
            ['opponent', t('phone.clock.you')],
            ['master', t('phone.clock.master')],
          ]}
        />
      )}
    </header>
  );
}

/** What the player got, by what the master did. */
const ENDS = { 0: 'won', 0.5: 'drawn', 1: 'lost' } as const;

const endOf = (outcome: GameEnd, { side }: Pick<OwnBoard, 'side'>) =>
  ENDS[mastersPoints(outcome, side === 'white' ? 'black' : 'white')];

/** The headline of a state; names are left out where they would not fit. */
export function headlineOf(state: PhoneState, model: PlayerModel): string {
  const board = model.board.value;
  switch (state) {
    case 'yourTurn':
      return yourTurnHeadline(model);
    case 'youBlock':
      // The phone's neighbours can see it, too.
      if (board?.isSaboteur) return yourTurnHeadline(model);
      return t('phone.headline.youBlock', { count: model.news.value?.handsUp ?? 0 });
    case 'gameOver':
      return board?.lastGame && isRealChess(model.status.value)
        ? t(`phone.realOver.${endOf(board.lastGame, board)}.headline`)
        : t(`phone.over.${board?.closed ?? 'left'}.headline`);
    case 'paused':
      return t(isAdjourned(model.status.value) ? 'phone.headline.adjourned' : 'phone.headline.paused');
    case 'connecting':
      return t(model.inLine?.value ? 'phone.headline.inLine' : 'phone.headline.connecting');
    case 'report':
      return t(isLabRunning(model) ? 'phone.headline.report' : 'phone.headline.look');
    case 'question': {
      const question = currentQuestion(model);
      return question
        ? questionHeadline(question, model.seat.value?.board ?? null)
        : t('phone.headline.question');
    }
    default:
      return t(`phone.headline.${state}`);
  }
}

const isLabRunning = ({ status }: PlayerModel): boolean => status.value?.lab?.isRunning === true;

function yourTurnHeadline(model: PlayerModel): string {
  const withName = t('phone.headline.yourTurnNamed', { name: model.seat.value?.name ?? '' });
  return lettersOf(withName).length <= HEADLINE_LETTERS_MAX ? withName : t('phone.headline.yourTurn');
}

/** The sentence below the headline. @param nowMs the round's clock */
export function lineOf(state: PhoneState, model: PlayerModel, nowMs: number): string {
  const board = model.board.value;
  const news = model.news.value;
  const status = model.status.value;
  switch (state) {
    case 'paused':
    case 'lost': {
      const held = status?.held ?? null;
      const isWhy = held !== null && (state === 'paused' || held === 'updating');
      if (isWhy) return t(`phone.held.${held}`);
      return t(isAdjourned(status) ? 'phone.line.adjourned' : `phone.line.${state}`);
    }
    case 'lobby':
      return t('phone.line.lobby', {
        name: model.seat.value?.name ?? '',
        board: model.seat.value?.board ?? 0,
      });
    case 'connecting': {
      const place = model.inLine?.value;
      return place ? inLineWords(place) : t('phone.line.connecting');
    }
    case 'closed':
      return model.ended.value?.message ?? (model.leaving?.value ? t('phone.line.leaving') : '');
    case 'report':
      return t(isLabRunning(model) ? 'phone.line.report' : 'phone.line.look');
    case 'question': {
      const question = currentQuestion(model);
      return question ? questionWords(question, status) : t('phone.line.question');
    }
    case 'youBlock':
      if (board?.isSaboteur) return t('phone.line.secretBlock');
      return t('phone.line.youBlock', { idle: seconds(nowMs - (news?.master?.sinceMs ?? nowMs)) });
    case 'nobodyComes':
      return nobodyLine(status, news, board);
    case 'handUp':
      return handUpLine(status, board);
    case 'yourTurn':
      return board ? yourTurnLine(board, status) : '';
    case 'atTheDoor':
      return t('phone.line.atTheDoor', { door: rulesOf(status)?.door ?? 0 });
    case 'gameOver':
      return overLine(status, board);
    default:
      return t(`phone.line.${state}`);
  }
}

function nobodyLine(status: ClassStatus | null, news: News | null, board: OwnBoard | null): string {
  const master = news?.master;
  if (!master) return '';
  if (board?.waitedFor) return t('phone.line.standsHere');
  const driver = driverOf(status);
  if (driver) return driverWords(driver, 'phone.line.standsBy', 'phone.line.standsByHost', master);
  const rules = rulesOf(status);
  // Whose board it is, the class must find out from the trace and not from a phone.
  if (rules?.saboteur) return t('phone.line.somebodyBlocks');
  const masters = rules?.masters ?? 1;
  if (masters > 1) return t('phone.line.oneOfThem', { masters, board: master.board });
  const isWaiting = master.doing === 'blocked';
  const policy = policyOf(status);
  const waits = policy && policies[policy].waits;
  const isAsleep = rules?.traps?.some(
    ({ board, lingerMs }) => board === master.board && lingerMs !== 'untilReply',
  );
  if (isWaiting && waits === 'never' && isAsleep) return t('phone.line.sleeps', master);
  if (waits === 'beforeHisMove') return t(`phone.line.inOrder.${isWaiting ? 'waits' : 'isAt'}`, master);
  if (waits === 'toTheEnd') return t('phone.line.stays', master);
  return t(isWaiting ? 'phone.line.waitsFor' : 'phone.line.isAt', master);
}

function handUpLine(status: ClassStatus | null, board: OwnBoard | null): string {
  if (board?.lastMove?.by === 'cap') return t('phone.capMoved');
  const driver = driverOf(status);
  if (driver && isRealChess(status))
    return driverWords(driver, 'phone.line.playedBy', 'phone.line.playedByHost');
  if (driver) return driverWords(driver, 'phone.line.sentBy', 'phone.line.sentByHost');
  return t(`phone.line.handUp.${policyOf(status) ?? 'event-loop'}`);
}

function yourTurnLine(board: OwnBoard, status: ClassStatus | null): string {
  if (board.lastGame && !board.lastMove) return t(`phone.newGame.${board.lastGame}`);
  if (board.drawOffered) return t('phone.line.drawOffered');
  if (board.inCheck) return t('phone.line.check');
  const timeoutMs = rulesOf(status)?.timeoutMs;
  if (timeoutMs) return t('phone.line.timeout', { time: wholeSeconds(timeoutMs) });
  if (board.waitedFor) return t('phone.line.heWaits');
  const group = groupOf(status, board.board);
  return group
    ? t(`phone.line.${group.kind}`, { boards: group.boards.join(', ') })
    : t('phone.line.yourTurn');
}

/** Why a game ended before the bell. */
function overLine(status: ClassStatus | null, board: OwnBoard | null): string {
  if (board?.lastGame && isRealChess(status)) return t(`phone.realOver.${endOf(board.lastGame, board)}.line`);
  const why = board?.closed ?? 'left';
  if (why === 'timedOut')
    return t('phone.over.timedOut.line', { time: wholeSeconds(rulesOf(status)?.timeoutMs ?? 0) });
  const group = why === 'failed' && board ? groupOf(status, board.board) : null;
  return group ? t(`phone.over.failed.lines.${group.kind}`) : t(`phone.over.${why}.line`);
}
