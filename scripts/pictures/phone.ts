/** One player's phone in the class that the stage shows at this moment, without a server. */
import { computed, signal } from '@preact/signals';
import type { OwnBoard, PlayerModel, StageModel, TablePicture } from '../../client/models/picture.ts';
import { ownResult } from '../../shared/round/told.ts';
import type { BoardId, Ms } from '../../shared/simul/index.ts';

/** For so long they may think about a move. */
const CAP_MS: Ms = 20_000;
/** What a table's picture leaves out: white to move, and all rights to castle. */
const REST_OF_FEN = 'w KQkq - 0 1';

/** The phone of whoever sits at that board. */
export function phoneOf(stage: StageModel, mine: BoardId): PlayerModel {
  const table = stage.hall.value?.tables[mine - 1];
  if (!table) throw new RangeError(`There is no board ${mine}`);
  const isRunning = stage.status.value?.phase === 'round';
  const over = isRunning ? stage.rounds.value.slice(0, -1) : stage.rounds.value;
  const place = (stage.hall.value?.readyQueue.indexOf(mine) ?? -1) + 1;
  const tickets = (stage.hall.value?.readyQueue ?? []).slice(0, 5);
  const refuse = async () => null;
  return {
    ...stage,
    takeOver: () => {},
    seat: signal({ board: mine, name: table.name }),
    board: signal(ownBoardOf(stage, table)),
    queue: signal({
      place: place || null,
      tickets: tickets.map((board, index) => ({ board, place: index + 1 })),
    }),
    news: signal(newsOf(stage)),
    results: signal(over.map((round, index) => ownResult({ games: [], ...round }, index, mine))),
    questions: computed(() => stage.questions.value.map((question) => ({ ...question, mine: 1 }))),
    award: computed(() => {
      const own = stage.awards.value.find(({ board }) => board === mine);
      return own ? { award: own.award, figure: own.figure } : null;
    }),
    program: computed(() => {
      const { seats = [], ...marks } = stage.programs.value ?? {};
      const own = seats.find(({ board }) => board === mine);
      return own && 'bound' in marks ? { ...marks, best: own.best, runs: own.runs, seed: 1 } : null;
    }),
    move: refuse,
    choose: refuse,
    cough: refuse,
    resign: refuse,
    leave: () => {},
  };
}

function ownBoardOf(
  stage: StageModel,
  { board, state, sinceMs, fen, lastMove, answers }: TablePicture,
): OwnBoard {
  const master = stage.hall.value?.masters[0];
  return {
    board,
    state,
    sinceMs,
    capAtMs: sinceMs + CAP_MS,
    side: 'white',
    fen: fen.includes(' ') ? fen : `${fen} ${REST_OF_FEN}`,
    lastMove: lastMove && { ...lastMove, by: state === 'thinking' ? 'master' : 'you' },
    inCheck: false,
    waitedFor: master?.doing === 'blocked' && master.board === board,
    isSaboteur: false,
    closed: null,
    game: 1,
    lastGame: null,
    drawOffered: false,
    clock: null,
    answers,
  };
}

function newsOf({ hall, clockMs }: StageModel): PlayerModel['news']['value'] {
  const { masters = [], tables = [], readyQueue = [] } = hall.value ?? {};
  const [master] = masters;
  if (!master) return null;
  const { doing, board, sinceMs } = master;
  return {
    clockMs: clockMs(),
    master: { doing, board, sinceMs, name: tables[board - 1]?.name ?? '' },
    handsUp: readyQueue.length,
    movesAnswered: 0,
    idleShare: 0,
  };
}
