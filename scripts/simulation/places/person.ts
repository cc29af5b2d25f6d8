/** Somebody with a phone: their tabs, and what they do in them by what these show. */

import type { PlayerModel } from '../../../client/models/picture.ts';
import { onceLeft } from '../../../client/net/line/leaving.ts';
import { joinAsPlayer } from '../../../client/net/player.ts';
import { deviceToken, keptSeat } from '../../../client/net/seat-memory.ts';
import type { Move } from '../../../shared/chess/position.ts';
import type { PlayerDeed } from '../stories/story.ts';
import type { Air } from '../world/network.ts';
import { Tab } from '../world/tab.ts';
import type { World } from '../world/world.ts';
import { drive } from './driving.ts';
import { movesIn } from './engine.ts';
import { fetchOf } from './http.ts';
import { linesOf } from './line.ts';
import type { Parts } from './parts.ts';
import type { Server } from './server.ts';

export type OpenTab = { readonly tab: Tab; readonly model: PlayerModel };

export type Around = {
  readonly world: World;
  readonly code: () => string;
  readonly server: () => Server | null;
  readonly parts: Parts;
  readonly reloads: (waiting: string, isStillSo: () => boolean) => void;
  /** Somebody leaves the seat of that token. */
  readonly leaves: (token: string, device: string) => void;
  /** The host gives a code for that seat. */
  readonly seatCodeFor: (board: number, given: (code: string) => void) => void;
};

/** Under which a browser remembers its seat. */
const keyOfSeat = (code: string) => `simul.seat.${code}`;

export class Person {
  readonly name: string;
  readonly air: Air;
  /** Their tabs that are open, the newest last. */
  tabs: OpenTab[] = [];
  /** The tab that they have opened, or taken their seat back into, last; they may have closed it. */
  last: OpenTab | null = null;
  readonly #around: Around;
  #device = new Map<string, string>();
  readonly #tokens = new Set<string>();
  /** The tokens of seats that they have left; another tab may still remember one. */
  readonly #left = new Set<string>();
  /** The seat that was looked at last. */
  #learnt: string | null = null;
  #tabsOpened = 0;
  /** How many moves they have asked for. */
  #asked = 0;
  /** The last code of the host's for their seat. */
  #seatCode: string | null = null;
  /** The position of the move before. */
  #staleFen: string | null = null;

  constructor(name: string, air: Air, around: Around) {
    this.name = name;
    this.air = air;
    this.#around = around;
  }

  /** The tokens of all seats that this device has had in that class. */
  readonly tokens = (code: string): ReadonlySet<string> => {
    const key = keyOfSeat(code);
    for (const { tab } of this.tabs) {
      this.#learns(tab.kept.get(key));
      this.#learns(this.#device.get(key));
    }
    return this.#tokens;
  };

  #learns(seat: string | undefined): void {
    if (seat === undefined || seat === this.#learnt) return;
    this.#learnt = seat;
    const { token } = JSON.parse(seat) as { token?: string };
    if (token !== undefined && !this.#left.has(token)) this.#tokens.add(token);
  }

  get newest(): OpenTab | undefined {
    return this.tabs.at(-1);
  }

  does(deed: PlayerDeed, chance: number): void {
    this.tokens(this.#around.code());
    const open = this.newest;
    if (deed === 'joins') this.#joins();
    else if (deed === 'losesPhone') this.#losesPhone();
    else if (deed === 'usesCodeAgain') this.#usesCodeAgain();
    else if (deed === 'opensSecondTab' && open) this.#opensSecondTab();
    else if (deed === 'takesOver') this.#takesOver();
    else if (deed === 'closesTab' && open) this.#closes(open);
    else if (deed === 'reloads' && open) this.#reloads(open);
    else if (deed === 'hides' || deed === 'shows') open?.tab.hide(deed === 'hides');
    else if (open) this.#around.world.as(open.tab, () => this.#asks(open, deed, chance));
  }

  #joins(): void {
    if (this.tabs.some(({ model }) => model.ended.value === null)) return;
    for (const { tab } of this.tabs) tab.close();
    this.tabs = [];
    this.#opens(new Map(), null);
  }

  /** But not beside one that waits to come in by a code, of which this browser knows nothing yet: they would be somebody else there. */
  #opensSecondTab(): void {
    const isRemembered = this.#device.has(keyOfSeat(this.#around.code()));
    const waits = this.tabs.some(({ model }) => model.ended.value === null && model.seat.value === null);
    if (isRemembered || !waits) this.#opens(new Map(), null);
  }

  /** As the join page does it: back to the seat that is remembered, else to a new one. */
  #opens(kept: Map<string, string>, seatCode: string | null, device = this.#device): void {
    const { world, code, parts } = this.#around;
    const tab = new Tab(world, `${this.name}'s tab ${++this.#tabsOpened}`, this.air, device, kept);
    tab.fetch = fetchOf(this.#around, tab);
    const model = world.as(tab, () => {
      const seat = keptSeat(code());
      const wanted = seatCode === null ? (seat ?? { name: this.name }) : { name: '', seatCode };
      return joinAsPlayer(code(), wanted, onceLeft(linesOf(this.#around, tab)), parts.leave);
    });
    this.last = { tab, model };
    this.tabs.push(this.last);
  }
  #closes(open: OpenTab): void {
    open.tab.close();
    this.tabs = this.tabs.filter((one) => one !== open);
  }
  #reloads(open: OpenTab): void {
    const { kept, device } = open.tab;
    const waiting = kept.get(`simul.outbox.${this.#around.code()}`);
    this.#closes(open);
    this.#opens(this.#around.parts.reloaded(kept, device), null);
    const reloaded = this.newest;
    const asked = this.#asked;
    if (waiting === undefined) return;
    const isStillThere = () => this.newest === reloaded && reloaded?.model.ended.value === null;
    this.#around.reloads(waiting, () => isStillThere() && this.#asked === asked);
  }
  #takesOver(): void {
    const old = this.tabs.find(({ model }) => model.ended.value?.code === 'openedElsewhere');
    if (!old) return;
    this.tabs = [...this.tabs.filter((one) => one !== old), old];
    this.last = old;
    this.#around.world.as(old.tab, () => old.model.takeOver());
  }
  /** Their phone is gone, with all that it knew; the host lets them back to their seat. */
  #losesPhone(): void {
    // Whoever has lost their seat has nothing to come back to: somebody else may have it.
    const board = this.tabs.find(({ model }) => model.ended.value === null)?.model.seat.value?.board;
    if (board === undefined) return;
    for (const { tab } of this.tabs) tab.close();
    this.tabs = [];
    this.#device = new Map();
    this.#tokens.clear();
    this.#learnt = null;
    this.#around.seatCodeFor(board, (seatCode) => {
      this.#seatCode = seatCode;
      if (this.tabs.length === 0) this.#opens(new Map(), seatCode);
    });
  }

  #usesCodeAgain(): void {
    if (this.#seatCode === null) return;
    this.#opens(new Map(), this.#seatCode, new Map());
  }

  #asks({ model, tab }: OpenTab, deed: PlayerDeed, chance: number): void {
    if (deed === 'moves') this.#moves(model, chance);
    else if (deed === 'movesTwice') this.#moves(model, chance, 2);
    else if (deed === 'movesWrongly') this.#movesWrongly(model);
    else if (deed === 'movesLate') this.#movesLate(model);
    else if (deed === 'answers') this.#answers(model, chance);
    else if (deed === 'coughs') void model.cough();
    else if (deed === 'rehearses') model.rehearse?.();
    else if (deed === 'resigns') void model.resign();
    else if (deed === 'agreesDraw') void model.agreeDraw?.();
    else if (deed === 'offersDraw') void model.offerDraw?.();
    else if (deed === 'asksForProgram') void model.programKey?.();
    else if (deed === 'drives') drive(model.master, model.status.value, chance);
    else if (deed === 'leaves') this.#leaves(model, tab);
  }

  #leaves(model: PlayerModel, tab: Tab): void {
    const { code, leaves } = this.#around;
    // Whoever was not told of a seat has none to leave.
    if (model.seat.value) leaves(keptSeat(code())?.token ?? '', deviceToken(code()));
    model.leave();
    for (const token of this.#tokens) this.#left.add(token);
    this.#tokens.clear();
    tab.close();
    this.tabs = this.tabs.filter(({ tab: one }) => one !== tab);
  }

  #moves(model: PlayerModel, chance: number, times = 1): void {
    const board = model.board.value;
    if (board?.state !== 'thinking' || board.closed !== null) return;
    const moves = movesIn(board.fen);
    const move = moves[Math.floor(chance * moves.length)];
    if (!move) return;
    this.#staleFen = board.fen;
    this.#asked++;
    for (let time = 0; time < times; time++) void model.move(move);
  }
  #movesWrongly(model: PlayerModel): void {
    this.#asked++;
    void model.move({ from: 'e2', to: 'e5' });
  }
  /** Meant for a position that is no more; the phone itself would not, so it is told to forget what it sees. */
  #movesLate(model: PlayerModel): void {
    const moves = this.#staleFen === null ? [] : movesIn(this.#staleFen);
    const [move] = moves as readonly [Move?];
    this.#asked++;
    if (move) void model.move(move);
  }
  #answers(model: PlayerModel, chance: number): void {
    const question = model.questions.value.find(({ isOpen }) => isOpen);
    if (!question) return;
    const option = Math.floor(chance * question.options.length);
    void model.choose(question.step, option);
  }
}
