/** A player's line to the class: what the server tells this phone, as signals, and what the phone may request. */
import { effect, signal } from '@preact/signals';
import type { NameWish, OwnProgram } from '../../shared/protocol/classroom.ts';
import type { OwnAward, OwnBoard, OwnResult, QueuePlace } from '../../shared/protocol/own.ts';
import { refusal } from '../../shared/protocol/refusals.ts';
import type { MasterModel, OwnQuestion, PlayerModel } from '../models/picture.ts';
import { classSignals, withQuestion } from './class-signals.ts';
import { askForReport } from './labs/ask-report.ts';
import { type LastingLine, lastingLine } from './line/lasting-line.ts';
import { leaveSeat, openOnceLeft } from './line/leaving.ts';
import type { MessageHandlers } from './line/line.ts';
import { masterActs, mastersSeat } from './masters-seat.ts';
import { outbox } from './outbox.ts';
import { requests } from './requests.ts';
import { deviceToken, forgetSeat, keepSeat, keptSeat, newestSeat, newToken } from './seat-memory.ts';
import { isOutOfSight, newestPage, tabName, watchOver, watchSight } from './tab.ts';

export type SeatWanted = { readonly name: string; readonly token?: string; readonly seatCode?: string };
/** The position it was meant for: sent again after a while, it is played there or nowhere. */
type MoveRequest = Parameters<PlayerModel['move']>[0] & { readonly fen?: string };

const LEAVING_MS = 1000;
const NO_PLACE: QueuePlace = { place: null, tickets: [] };

/** The results with this one in place of an older one of the same round: a round can be played again. */
function withResult(results: readonly OwnResult[], told: OwnResult): readonly OwnResult[] {
  return [...results.filter(({ roundIndex }) => roundIndex !== told.roundIndex), told];
}

/**
 * Joins the class, or comes back to it, and stays. The model is there at once; `seat` or `ended` says how it went.
 * @param wanted the name, and the token of the seat to come back to, or the host's code for it
 * @param open opens a line once
 * @param leave says that the seat of that token is free, until it is answered
 */
export function joinAsPlayer(
  code: string,
  wanted: SeatWanted,
  open = openOnceLeft,
  leave = leaveSeat,
): PlayerModel {
  let entry = { ...wanted, token: wanted.token ?? newToken() };
  const before = keptSeat(code);
  const device = deviceToken(code);
  const seat = signal<PlayerModel['seat']['value']>(null);
  const wish = signal<NameWish | null>(null);
  const board = signal<OwnBoard | null>(null);
  const queue = signal(NO_PLACE);
  const results = signal<readonly OwnResult[]>([]);
  const questions = signal<readonly OwnQuestion[]>([]);
  const award = signal<OwnAward | null>(null);
  const program = signal<OwnProgram | null>(null);
  const leaving = signal(false);
  const { status, news, clockMs, lineLost, handlers } = classSignals(
    ({ phase, roundIndex, paused, step: now }) => {
      if (!paused) resend();
      // The class may have begun anew while this phone was away.
      questions.value = questions.value.filter(({ step }) => step <= now);
      if (phase === 'lobby') {
        award.value = null;
        program.value = null;
      }
      if (phase === 'lobby' || phase === 'round') {
        results.value = results.value.filter((result) => phase === 'round' && result.roundIndex < roundIndex);
      }
    },
  );
  const tab = tabName();
  let page = newestPage(code, tab);
  const { request, ask, settle, giveUp } = requests(tab);
  const moves = outbox<MoveRequest>({
    key: `simul.outbox.${code}`,
    prefix: tab,
    send: (request) => line.send('move', request),
  });
  const answers = outbox<{ readonly step: number; readonly option: number }>({
    key: `simul.answer.${code}`,
    prefix: `${tab}-answer`,
    send: (answer) => line.send('choose', answer),
  });
  const resend = () => {
    moves.resend();
    answers.resend();
  };

  const { view, names, handlers: ofMaster } = mastersSeat();
  const coughs = signal<MasterModel['coughs']['value']>([]);

  const messages: MessageHandlers = {
    ...handlers,
    ...ofMaster,
    coughed: ({ board }) => {
      coughs.value = [...coughs.value, { board, atMs: clockMs() }];
    },
    seat: (own) => {
      const { name, token } = own;
      keepSeat(code, { name, token }, entry.seatCode !== undefined || entry.token !== token);
      entry = { name, token };
      seat.value = { board: own.board, name: own.name };
      resend();
      // A line that comes back by itself says nothing of its owner; and whoever never speaks keeps no seat.
      tellPresence(isOutOfSight());
    },
    named: ({ name, wish: told }) => {
      if (seat.value === null) return;
      wish.value = told;
      entry = { ...entry, name };
      keepSeat(code, { name, token: entry.token }, false);
      seat.value = { ...seat.value, name };
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
    question: (told) => {
      questions.value = withQuestion(questions.value, told);
    },
    program: (own) => {
      program.value = own;
    },
    award: (own) => {
      award.value = own;
    },
    response: (response) => {
      settle(response);
      moves.settle(response);
      answers.settle(response);
    },
  };
  /** Whoever asks for a seat beside the one that this browser has is not led to that one. */
  const newest = () =>
    wanted.token === undefined && seat.peek() === null ? undefined : newestSeat(code)?.token;
  const line: LastingLine = lastingLine({
    open: (closed, inLine) =>
      open(code, { as: 'player', ...entry, device, ...page, newest: newest() }, { messages, closed, inLine }),
    lost: () => {
      lineLost();
      giveUp();
    },
    closedByHall: () => refusal('hallClosed'),
  });
  effect(() => {
    const ended = line.ended.value;
    if (ended === null) return;
    moves.giveUp(ended);
    answers.giveUp(ended);
    // Whoever was never let in keeps the seat that they had before.
    if (ended.code !== 'openedElsewhere') forgetSeat(code, entry.token, seat.peek() ? null : before);
  });
  // Kept before there is a seat, so that a page that is reloaded in the middle of joining asks for the same one.
  if (wanted.token === undefined && entry.seatCode === undefined) keepSeat(code, entry, true);
  watchOver(line);
  const tellPresence = (away: boolean) => void ask((id) => line.send('presence', { id, away }));
  watchSight((away) => {
    if (line.link.value === 'open') tellPresence(away);
  });

  return {
    link: line.link,
    ended: line.ended,
    inLine: line.inLine,
    takeOver: () => {
      page = newestPage(code, tabName());
      line.again();
    },
    status,
    seat,
    wish,
    board,
    queue,
    news,
    results,
    questions,
    award,
    program,
    programKey: async () => {
      const response = await request((id) => line.send('programKey', { id }));
      return 'seq' in response ? { programKey: response.programKey ?? '' } : response;
    },
    report: (run) => askForReport(run, entry.token),
    master: {
      ...{ status, clockMs, coughs, view, names },
      ...masterActs(ask, line.send),
    },
    clockMs,
    choose: (step, option) => answers.deliver({ step, option }),
    cough: () => ask((id) => line.send('cough', { id })),
    move: (move) => moves.deliver({ ...move, ...(board.value && { fen: board.value.fen }) }),
    rehearse: () => void ask((id) => line.send('rehearse', { id })),
    agreeDraw: () => ask((id) => line.send('agreeDraw', { id })),
    offerDraw: () => ask((id) => line.send('offerDraw', { id })),
    resign: () => ask((id) => line.send('resign', { id })),
    leaving,
    leave: () => {
      if (seat.value) {
        forgetSeat(code, entry.token);
        // Told only where it takes longer than it does to read it.
        const slow = setTimeout(() => {
          leaving.value = true;
        }, LEAVING_MS);
        void leave(code, entry.token).then(() => {
          clearTimeout(slow);
          leaving.value = false;
        });
      }
      // The quickest way, where the line lives; whether it does is not known.
      void ask((id) => line.send('leave', { id }));
      moves.giveUp(refusal('noRound'));
      answers.giveUp(refusal('noRound'));
      line.leave();
    },
  };
}
