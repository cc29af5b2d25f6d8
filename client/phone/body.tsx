/** Below the headline: the board where there is one to see, and beside or below it what the state needs. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { Board } from '../board/board.tsx';
import type { PlayerModel } from '../models/picture.ts';
import { lineOf } from './head.tsx';
import { headlineOf } from './headline.ts';
import { Look } from './nothing-to-play.tsx';
import { Notice } from './notice.tsx';
import { Question } from './questions/question.tsx';
import { AtTheDoor, GameOver } from './queue/apart.tsx';
import { useCoughing } from './queue/coughing.ts';
import { HeIsHere } from './queue/here.tsx';
import { HandUp, NobodyComes } from './queue/waiting.tsx';
import { AwardCard, BeTheMaster } from './results/endings.tsx';
import { Results } from './results/results.tsx';
import { boardWords, lastMoveWords, queueWords } from './say.ts';
import { type Secret, SecretNotice } from './secret.tsx';
import { type Shortcut, useShortcuts } from './shortcuts.ts';
import type { PhoneState } from './state.ts';
import { useArrows } from './turn/arrows.ts';
import { useSuggestions } from './turn/idle.ts';
import { Suggestions } from './turn/suggestions.tsx';
import { usePlaying } from './turn/turn.ts';

type DeskProps = {
  readonly state: PhoneState;
  readonly model: PlayerModel;
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

export function Desk({ state, model, tick, answer, secret }: DeskProps) {
  const board = model.board.value;
  const { sending, refused, play } = usePlaying(model);
  const myTurn = state === 'yourTurn' || state === 'youBlock';
  const list = useSuggestions(myTurn && board ? board.fen : null);
  const arrows = useArrows(model, list, tick);
  const may = myTurn && !sending && !secret.isOpen.value;
  const coughing = useCoughing(model);

  const say = (words: string) => {
    answer.value = words;
  };
  const suggest = (index: number) => {
    const suggestion = list[index];
    if (!may || !suggestion) return;
    play(suggestion.taste === 'silly' ? { ...suggestion.move, silly: true } : suggestion.move);
  };
  const acts: Readonly<Record<Shortcut, () => unknown>> = {
    suggest1: () => suggest(0),
    suggest2: () => suggest(1),
    suggest3: () => suggest(2),
    cough: () => state === 'nobodyComes' && coughing.cough(),
    state: () => say(`${headlineOf(state, model)} ${lineOf(state, model, model.clockMs())}`),
    lastMove: () => say(lastMoveWords(model)),
    queue: () => say(queueWords(model)),
    board: () => say(boardWords(model)),
  };
  // A question has keys of its own.
  useShortcuts((shortcut) => (state !== 'question' || shortcut === 'state') && acts[shortcut]());

  return (
    <div class="phone-desk">
      {board && WITH_BOARD.has(state) && (
        <div class="phone-board">
          <Board
            fen={board.fen}
            lastMove={board.lastMove}
            arrows={arrows}
            onMove={may ? (from, to) => play({ from, to }) : null}
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
        {myTurn && <Suggestions list={list} choose={may ? suggest : null} model={model} tick={tick} />}
        {state === 'handUp' && <HandUp model={model} />}
        {state === 'nobodyComes' && <NobodyComes model={model} tick={tick} coughing={coughing} />}
        {state === 'heIsHere' && <HeIsHere />}
        {state === 'atTheDoor' && <AtTheDoor model={model} tick={tick} />}
        {state === 'gameOver' && <GameOver model={model} />}
        {state === 'question' && <Question model={model} />}
        {(state === 'look' || (state === 'ownAward' && !model.award.value)) && <Look model={model} />}
        {WITH_AWARD.has(state) && <AwardCard model={model} />}
        {WITH_RESULTS.has(state) && <Results model={model} />}
        {state === 'debrief' && <BeTheMaster />}
        <Notice state={state} model={model} />
      </div>
      {secret.isOpen.value && <SecretNotice isOpen={secret.isOpen} />}
    </div>
  );
}
