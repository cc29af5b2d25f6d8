/** A player's own screen: what is asked of them now, in one colour, one headline and one sentence. */
// The frame's styles come first: what stands in it overrules them.
import './phone.css';
import './sizes.css';
import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
import { lazy } from '../app/lazy.tsx';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import { AllMoves } from '../board/all-moves.tsx';
import { Board } from '../board/board.tsx';
import { isDriving } from '../models/lesson-words.ts';
import type { PlayerModel } from '../models/picture.ts';
import { useTick } from '../models/tick.ts';
import { Head } from './head.tsx';
import { Menu } from './menu.tsx';
import { LookUp, Notice } from './nothing-to-play.tsx';
import { Question } from './questions/question.tsx';
import { currentQuestion } from './questions/question-words.ts';
import { useCoughing } from './queue/cough.tsx';
import { AtTheDoor, HandUp, HeIsHere, NobodyComes } from './queue/waiting.tsx';
import { AwardCard, BeTheMaster, GameOver } from './results/endings.tsx';
import { OwnGames } from './results/own-games.tsx';
import { Results } from './results/results.tsx';
import { type Secret, SecretNotice, SecretSign, useSecret } from './secret.tsx';
import { type Shortcut, useShortcuts } from './shortcuts.ts';
import {
  Announcer,
  boardWords,
  lastMoveWords,
  newsOf,
  queueWords,
  stateWords,
  useMastersMove,
} from './spoken.tsx';
import { type PhoneState, stateOf } from './state.ts';
import { Rehearsed, useRehearsal } from './turn/rehearsal.tsx';
import { Suggestions } from './turn/suggestions.tsx';
import { useTurn } from './turn/turn.ts';

const ProgramCard = lazy(async () => (await import('./program/program-card.tsx')).ProgramCard);
const ReportCard = lazy(async () => (await import('./lab/report-card.tsx')).ReportCard);
const MastersSeat = lazy(async () => (await import('../master/master.tsx')).MastersSeat);

export function Phone({ model }: { model: PlayerModel }) {
  const tick = useTick(model.clockMs);
  const answer = useSignal('');
  const state = useComputed(() =>
    stateOf({
      link: model.link.value,
      ended: model.ended.value,
      status: model.status.value,
      seat: model.seat.value?.board ?? null,
      board: model.board.value,
      news: model.news.value,
      asked: currentQuestion(model),
      nowMs: tick.value,
    }),
  ).value;
  const secret = useSecret(state, model);
  const mastersMove = useMastersMove(model);
  const seat = model.seat.value;
  return (
    <div class="phone" data-state={state} data-secret={secret.isMine}>
      <main class="phone-page">
        <Head state={state} model={model} tick={tick} />
        {state === 'master' && model.master ? (
          <div class="phone-body phone-master">
            <MastersSeat model={model.master} />
          </div>
        ) : (
          <Body state={state} model={model} tick={tick} answer={answer} secret={secret} />
        )}
        <footer class="phone-foot">
          <div class="phone-seat">
            <span>{seat && t('common.seatOf', seat)}</span>
            <Wish model={model} />
            <MasterSoon model={model} />
            <SecretSign {...secret} />
          </div>
          <SettingsButton />
          <Menu state={state} model={model} />
        </footer>
      </main>
      <Announcer news={newsOf(state, model, mastersMove)} answer={answer} />
    </div>
  );
}

/** What becomes of the name that they typed, while it is not the one they play under. */
function Wish({ model }: { model: PlayerModel }) {
  const wish = model.wish?.value ?? null;
  return (
    <p class="phone-wish" role="status">
      {wish && t(wish.declined ? 'phone.wish.declined' : 'phone.wish.waits', { name: wish.name })}
    </p>
  );
}

/** Whoever is named before the round is told at once: they may want another place in the room. */
function MasterSoon({ model }: { model: PlayerModel }) {
  const status = model.status.value;
  const board = model.seat.value?.board ?? null;
  const isNamed = board !== null && status?.driver?.board === board && !isDriving(status, board);
  return (
    <p class="phone-wish" role="status">
      {isNamed && t('phone.masterSoon')}
    </p>
  );
}

type BodyProps = {
  readonly state: PhoneState;
  readonly model: PlayerModel;
  /** The round's clock. */
  readonly tick: ReadonlySignal<number>;
  /** What a key asked for, in words. */
  readonly answer: Signal<string>;
  readonly secret: Secret;
};

const WITH_BOARD: ReadonlySet<PhoneState> = new Set([
  'lobby',
  'yourTurn',
  'youBlock',
  'handUp',
  'nobodyComes',
  'heIsHere',
  'paused',
  'lost',
]);
const WITH_RESULTS: ReadonlySet<PhoneState> = new Set(['roundOver', 'ownWaits', 'debrief']);
const WITH_AWARD: ReadonlySet<PhoneState> = new Set(['ownAward', 'debrief']);

/** Below the head: the board where there is one to see, and beside or below it what the state needs. */
function Body({ state, model, tick, answer, secret }: BodyProps) {
  const rehearsal = useRehearsal(model);
  const isRehearsing = state === 'lobby';
  const played = isRehearsing ? rehearsal : model;
  const board = played.board.value;
  const isMine = isRehearsing ? board?.state === 'thinking' : state === 'yourTurn' || state === 'youBlock';
  const isCovered = secret.isOpen.value;
  const { suggested, arrows, play, playSuggestion, refused } = useTurn(played, { isMine, isCovered, tick });
  const coughing = useCoughing(model);

  const say = (words: string) => {
    answer.value = words;
  };
  const actions: Readonly<Record<Shortcut, () => unknown>> = {
    suggest1: () => playSuggestion?.(0),
    suggest2: () => playSuggestion?.(1),
    suggest3: () => playSuggestion?.(2),
    cough: () => state === 'nobodyComes' && coughing.cough(),
    state: () => say(stateWords(state, model)),
    lastMove: () => say(lastMoveWords(played)),
    queue: () => say(queueWords(model)),
    board: () => say(boardWords(played)),
  };
  // A question has keys of its own.
  useShortcuts((shortcut) => (state !== 'question' || shortcut === 'state') && actions[shortcut]());

  return (
    <div class="phone-body">
      {board && WITH_BOARD.has(state) && (
        <div class="phone-board">
          <Board
            // The pieces are set up for one side: whoever tried a move with White may have Black in the round.
            key={board.side}
            fen={board.fen}
            side={board.side}
            lastMove={board.lastMove}
            arrows={arrows}
            onMove={play}
            say={say}
          />
        </div>
      )}
      <div class="phone-side">
        {refused.value && (
          <p class="phone-refused" role="alert">
            {refused}
          </p>
        )}
        {board && WITH_BOARD.has(state) && <AllMoves fen={board.fen} play={play} say={say} />}
        {isMine && (
          <Suggestions
            suggested={suggested}
            playSuggestion={playSuggestion}
            label={t(isRehearsing ? 'phone.lobby.suggestions' : 'phone.suggestions')}
            model={played}
            tick={tick}
          />
        )}
        {isRehearsing && !isMine && <Rehearsed />}
        {state === 'handUp' && <HandUp model={model} />}
        {state === 'nobodyComes' && <NobodyComes model={model} tick={tick} coughing={coughing} />}
        {state === 'heIsHere' && <HeIsHere />}
        {state === 'atTheDoor' && <AtTheDoor model={model} tick={tick} />}
        {state === 'gameOver' && <GameOver model={model} />}
        {state === 'question' && <Question model={model} />}
        {state === 'program' && <ProgramCard model={model} />}
        {state === 'report' && <ReportCard model={model} />}
        {(state === 'look' || (state === 'ownAward' && !model.award.value)) && <LookUp model={model} />}
        {WITH_AWARD.has(state) && <AwardCard model={model} />}
        {WITH_RESULTS.has(state) && <Results model={model} />}
        {state === 'debrief' && <OwnGames model={model} />}
        {state === 'debrief' && <BeTheMaster />}
        <Notice state={state} model={model} />
      </div>
      {isCovered && <SecretNotice isOpen={secret.isOpen} />}
    </div>
  );
}
