/** A player's line into the hall: what the server tells this phone, as signals, and what it may ask. */
import { effect, signal } from '@preact/signals';
import type { OwnBoard, OwnResult, QueuePlace } from '../../shared/protocol/classroom.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import type { PlayerModel } from '../app/picture.ts';
import { following } from './following.ts';
import { lastingLine } from './lasting-line.ts';
import { type Ears, openLine } from './line.ts';
import { requests } from './requests.ts';
import { type KeptSeat, keepSeat } from './seat-memory.ts';
import { tabName, watchOver } from './tab.ts';

const NO_PLACE: QueuePlace = { place: null, around: [] };

/** The results with this one; a round that was played again is told again. */
function withResult(results: readonly OwnResult[], told: OwnResult): readonly OwnResult[] {
  return [...results.filter(({ roundIndex }) => roundIndex !== told.roundIndex), told];
}

/**
 * Joins the hall, or comes back to it, and stays. The model is there at once; `seat` or `ended` says how it went.
 * @param wanted the name, and the token of the seat to come back to
 */
export function joinAsPlayer(code: string, wanted: { name: string; token?: string }): PlayerModel {
  let entry: { name: string } & Partial<KeptSeat> = wanted;
  const seat = signal<PlayerModel['seat']['value']>(null);
  const board = signal<OwnBoard | null>(null);
  const queue = signal(NO_PLACE);
  const results = signal<readonly OwnResult[]>([]);
  const { lesson, news, clockMs, ears } = following(({ phase, roundIndex }) => {
    if (phase === 'lobby' || phase === 'round') {
      results.value = results.value.filter((result) => phase === 'round' && result.roundIndex < roundIndex);
    }
  });
  const { ask, settle, giveUp } = requests(tabName());

  const told: Ears = {
    ...ears,
    seat: (own) => {
      entry = { name: own.name, token: own.token };
      keepSeat(code, { name: own.name, token: own.token });
      seat.value = { board: own.board, name: own.name };
    },
    board: (own) => {
      board.value = own;
    },
    queue: (place) => {
      queue.value = place;
    },
    result: (own) => {
      results.value = withResult(results.value, own);
    },
    answer: settle,
  };
  const line = lastingLine({
    open: (closed) => openLine(code, { as: 'player', ...entry }, { told, closed }),
    lost: giveUp,
    closedByHall: () => refusal('hallClosed'),
  });
  effect(() => {
    const gone = line.ended.value !== null && line.ended.value.code !== 'openedElsewhere';
    if (gone && seat.peek()) keepSeat(code, null);
  });
  watchOver(line);

  return {
    link: line.link,
    ended: line.ended,
    takeOver: line.again,
    lesson,
    seat,
    board,
    queue,
    news,
    results,
    clockMs,
    move: (move) => ask((id) => line.send('move', { id, ...move })),
    resign: () => ask((id) => line.send('resign', { id })),
    leave: () => {
      if (seat.value) keepSeat(code, null);
      void ask((id) => line.send('leave', { id }));
      line.leave();
    },
  };
}
