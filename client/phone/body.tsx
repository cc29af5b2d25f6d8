/** Below the head: the board where there is one to see, and beside or below it what the state needs. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { Board } from '../board/board.tsx';
import type { PlayerModel } from '../models/picture.ts';
import { LookUp, Notice } from './nothing-to-play.tsx';
import { Question } from './questions/question.tsx';
import { useCoughing } from './queue/cough.tsx';
import { AtTheDoor, HandUp, HeIsHere, NobodyComes } from './queue/waiting.tsx';
import { AwardCard, BeTheMaster, GameOver } from './results/endings.tsx';
import { Results } from './results/results.tsx';
import { type Secret, SecretNotice } from './secret.tsx';
import { type Shortcut, useShortcuts } from './shortcuts.ts';
import { boardWords, lastMoveWords, queueWords, stateWords } from './spoken.tsx';
import type { PhoneState } from './state.ts';
import { Suggestions } from './turn/suggestions.tsx';
import { useTurn } from './turn/turn.ts';

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

export function Body({ state, model, tick, answer, secret }: BodyProps) {
  const board = model.board.value;
  const isMine = state === 'yourTurn' || state === 'youBlock';
  const turn = useTurn(model, { isMine, isCovered: secret.isOpen.value, tick });
  const { play, playSuggestion } = turn;
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
    lastMove: () => say(lastMoveWords(model)),
    queue: () => say(queueWords(model)),
    board: () => say(boardWords(model)),
  };
  // A question has keys of its own.
  useShortcuts((shortcut) => (state !== 'question' || shortcut === 'state') && actions[shortcut]());

  return (
    <div class="phone-body">
      {board && WITH_BOARD.has(state) && (
        <div class="phone-board">
          <Board
            fen={board.fen}
            lastMove={board.lastMove}
            arrows={turn.arrows}
            onMove={play && ((from, to) => play({ from, to }))}
            say={say}
          />
        </div>
      )}
      <div class="phone-side">
        {turn.refused.value && (
          <p class="phone-refused" role="alert">
            {turn.refused}
          </p>
        )}
        {isMine && <Suggestions {...turn} model={model} tick={tick} />}
        {state === 'handUp' && <HandUp model={model} />}
        {state === 'nobodyComes' && <NobodyComes model={model} tick={tick} coughing={coughing} />}
        {state === 'heIsHere' && <HeIsHere />}
        {state === 'atTheDoor' && <AtTheDoor model={model} tick={tick} />}
        {state === 'gameOver' && <GameOver model={model} />}
        {state === 'question' && <Question model={model} />}
        {(state === 'look' || (state === 'ownAward' && !model.award.value)) && <LookUp model={model} />}
        {WITH_AWARD.has(state) && <AwardCard model={model} />}
        {WITH_RESULTS.has(state) && <Results model={model} />}
        {state === 'debrief' && <BeTheMaster />}
        <Notice state={state} model={model} />
      </div>
      {secret.isOpen.value && <SecretNotice isOpen={secret.isOpen} />}
    </div>
  );
}
