/** What the phone says aloud: to a screen reader when something changes, and to whoever asks it by a key. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { placement } from '../../shared/chess/placement.ts';
import { t } from '../app/text.ts';
import { boardByFiles } from '../board/words.tsx';
import { awardText, awardTitle } from '../models/lesson-words.ts';
import type { OwnBoard, PlayerModel } from '../models/picture.ts';
import { headlineOf, lineOf } from './head.tsx';
import { questionNews } from './questions/answer-words.ts';
import { currentQuestion, ruleWords } from './questions/question-words.ts';
import { gainedWords } from './results/gained.ts';
import type { PhoneState } from './state.ts';

/** Between two announcements a screen reader is left in peace. */
export const SILENCE_MS = 3000;

/** How long to keep silent before the next announcement; `lastSaidMs` null: nothing was said yet. */
export function silenceLeftMs(lastSaidMs: number | null, nowMs: number): number {
  return lastSaidMs === null ? 0 : Math.max(0, lastSaidMs + SILENCE_MS - nowMs);
}

/** `news` is announced when it changes; during a silence only the newest waits. `answer` is said at once. */
export function Announcer({ news, answer }: { news: string; answer: Signal<string> }) {
  const said = useSignal('');
  const lastSaidMs = useRef<number | null>(null);
  useEffect(() => {
    if (news === '') return;
    const timer = setTimeout(
      () => {
        lastSaidMs.current = performance.now();
        said.value = news;
      },
      silenceLeftMs(lastSaidMs.current, performance.now()),
    );
    return () => clearTimeout(timer);
  }, [news]);
  return (
    <div class="sr-only">
      <p aria-live="polite">{said}</p>
      <p aria-live="polite">{answer}</p>
    </div>
  );
}

/**
 * What is announced of a state. Counters are left out: they would be announced again and again.
 * @param mastersMove what the master has just played, in words; empty where it was not he who moved last
 */
export function newsOf(state: PhoneState, model: PlayerModel, mastersMove = ''): string {
  // The question itself comes a moment later, and is what has to be said.
  if (state === 'question' && !currentQuestion(model)) return '';
  const line = steadyLine(state, model);
  if (state !== 'yourTurn' && state !== 'youBlock')
    return `${spoken(headlineOf(state, model), line)} ${ownNews(state, model)}`.trim();
  // How to move was said when the first turn began.
  const known = mastersMove !== '' && line === t('phone.line.yourTurn');
  return [mastersMove, t('phone.say.yourTurn'), known ? '' : line].filter(Boolean).join(' ');
}

/** What the round gave this player, or what they are honoured for; empty in any other state. */
function ownNews(state: PhoneState, { award, results }: PlayerModel): string {
  const last = results.value.at(-1);
  if (state === 'ownAward' && award.value) return `${awardTitle(award.value)}. ${awardText(award.value)}`;
  const isTold = state === 'roundOver' || state === 'ownWaits';
  return isTold && last ? gainedWords(last) : '';
}

/** A headline and a sentence, with the stop between them that a headline goes without. */
export function spoken(headline: string, line: string): string {
  const stop = /[\p{L}\p{N}]$/u.test(headline) && line !== '' ? '.' : '';
  return `${headline}${stop} ${line}`.trim();
}

/** What the master played last on this player's board, in words, and what he took; empty where he did not move last. */
export function useMastersMove(model: PlayerModel): string {
  const board = model.board.value;
  const positions = useRef({ now: '', before: '' });
  if (board && positions.current.now !== board.fen)
    positions.current = { now: board.fen, before: positions.current.now };
  return board ? mastersMoveWords(board, positions.current.before) : '';
}

/** @param before the position that he moved in; empty where it was not seen */
export function mastersMoveWords(
  { fen, lastMove, side }: Pick<OwnBoard, 'fen' | 'lastMove' | 'side'>,
  before: string,
): string {
  if (lastMove?.by !== 'master') return '';
  const { from, to } = lastMove;
  const moved = placement(fen).find(({ square }) => square === to);
  const taken = placement(before).find(({ square, white }) => square === to && white === (side === 'white'));
  if (!moved) return '';
  const piece = t(`phone.piece.${moved.piece}`);
  if (!taken) return t('phone.say.mastersMove', { piece, from, to });
  return t('phone.say.mastersCapture', { piece, from, to, taken: t(`phone.piece.${taken.piece}`) });
}

function steadyLine(state: PhoneState, model: PlayerModel): string {
  if (state === 'youBlock' && !model.board.value?.isSaboteur) return '';
  if (state === 'connecting' && model.inLine?.value) return '';
  const line = lineOf(state, model, 0);
  const question = state === 'question' ? currentQuestion(model) : null;
  if (!question) return line;
  const asked = [line, ruleWords(question, model.status.value)].filter(Boolean).join(' ');
  return questionNews(question, asked, model.seat.value?.board ?? null);
}

/** What the head of the phone says just now. */
export function stateWords(state: PhoneState, model: PlayerModel): string {
  return spoken(headlineOf(state, model), lineOf(state, model, model.clockMs()));
}

/** From where to where, and by whom. */
export function lastMoveWords(model: PlayerModel): string {
  const last = model.board.value?.lastMove;
  if (!last) return t('phone.say.noMove');
  return t('phone.say.lastMove', { from: last.from, to: last.to, who: t(`phone.say.who.${last.by}`) });
}

/** This player's place in the ready queue. */
export function queueWords(model: PlayerModel): string {
  const place = model.queue.value.place;
  return place === null ? t('phone.say.noQueue') : t('phone.say.queue', { place: ordinal(place) });
}

/** The position, file by file. */
export function boardWords(model: PlayerModel): string {
  return model.board.value
    ? boardByFiles(model.board.value.fen, model.board.value.side)
    : t('phone.say.noMove');
}

/** "3rd". */
export function ordinal(count: number): string {
  return t('common.ordinal', { count, ordinal: true });
}
