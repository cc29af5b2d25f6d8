/** The host's line into the hall: the whole picture, and commands. */
import { signal } from '@preact/signals';
import type { Roster } from '../../shared/protocol/classroom.ts';
import { recall, remember } from '../app/browser/storage.ts';
import type { HostCommand, HostModel } from '../models/picture.ts';
import { type MessageHandlers, openLine } from './line/line.ts';
import { masterActs, mastersSeat } from './masters-seat.ts';
import { requests } from './requests.ts';
import { spectate } from './stage.ts';
import { newestPage, tabName } from './tab.ts';

/** Pressed twice, or in the moment in which the plan goes on by itself, they are done once. */
const MOVES_ON: readonly HostCommand[] = ['start', 'next', 'endRound', 'playAgain'];

/** Takes (or keeps) control of the hall with this code. `leave` lets go of it: the lesson goes on by itself. */
export function joinAsHost(
  code: string,
  secret: string,
  open = openLine,
): HostModel & { readonly leave: () => void } {
  const tab = tabName();
  let page = newestPage(code, tab);
  const { request, ask, settle, giveUp } = requests(tab);
  const roster = signal<Roster>({ wishes: [], idle: [], removed: [], blocked: [] });
  const { view, names, handlers: ofMaster } = mastersSeat();
  const also: MessageHandlers = {
    ...ofMaster,
    response: settle,
    roster: (told) => {
      roster.value = told;
    },
  };
  const { line, ...picture } = spectate(code, () => ({ as: 'host', secret, ...page }), also, giveUp, open);
  return {
    ...picture,
    roster,
    master: {
      ...{ status: picture.status, clockMs: picture.clockMs, coughs: picture.coughs, view, names },
      ...masterActs(ask, line.send),
    },
    labOrder: (order) => ask((id) => line.send('labOrder', { id, order })),
    nameDriver: (driver) => ask((id) => line.send('nameDriver', { id, driver })),
    leave: line.leave,
    takeOver: () => {
      page = newestPage(code, tabName());
      line.again();
    },
    command: (command) => {
      const moment = MOVES_ON.includes(command) ? picture.status.peek()?.moment : undefined;
      return ask((id) => line.send('host', { id, do: command, ...(moment !== undefined && { moment }) }));
    },
    seatCode: async (board) => {
      const response = await request((id) => line.send('seatCode', { id, board }));
      return 'seq' in response ? { seatCode: response.seatCode ?? '' } : response;
    },
    removeIdle: () => ask((id) => line.send('removeIdle', { id })),
    undoRemoval: () => ask((id) => line.send('undoRemoval', { id })),
    rename: (board, name) => ask((id) => line.send('rename', { id, board, name })),
    answerWish: (board, name, show) => ask((id) => line.send('answerWish', { id, board, name, show })),
    block: (board) => ask((id) => line.send('block', { id, board })),
    unblock: (device) => ask((id) => line.send('unblock', { id, device })),
    removePlayer: (board) => ask((id) => line.send('removePlayer', { id, board })),
  };
}

const secretKey = (code: string) => `simul.host.${code}`;

/** The secret kept in this browser for a hall it opened; null: none. */
export function keptSecret(code: string): string | null {
  return recall(secretKey(code));
}

/** Keeps the secret in this browser, so that the host link works without its end. */
export function keepSecret(code: string, secret: string): void {
  remember(secretKey(code), secret);
}
