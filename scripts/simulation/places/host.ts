/** The host, at one machine or another, and the stage, which only watches. */

import type { HostCommand, HostModel, StageModel } from '../../../client/models/picture.ts';
import { joinAsHost } from '../../../client/net/host.ts';
import { watch } from '../../../client/net/stage.ts';
import type { HostDeed } from '../stories/story.ts';
import type { Air } from '../world/network.ts';
import { Tab } from '../world/tab.ts';
import { drive } from './driving.ts';
import { linesOf } from './line.ts';
import type { Around } from './person.ts';

type Open<Model> = { readonly tab: Tab; readonly model: Model };

const COMMANDS: Partial<Readonly<Record<HostDeed, HostCommand>>> = {
  pauses: 'pause',
  continues: 'goOn',
  endsRound: 'endRound',
  playsAgain: 'playAgain',
  locks: 'lock',
  unlocks: 'unlock',
  autopilotOn: 'autopilotOn',
  autopilotOff: 'autopilotOff',
};

export class Host {
  /** The newest last. */
  tabs: Open<HostModel>[] = [];
  readonly air: Air;
  readonly #around: Around;
  readonly #secret: string;
  #tabsOpened = 0;

  constructor(air: Air, secret: string, around: Around) {
    this.air = air;
    this.#secret = secret;
    this.#around = around;
    this.#opens();
  }

  get newest(): Open<HostModel> | undefined {
    return this.tabs.at(-1);
  }

  does(deed: HostDeed, chance: number): void {
    const open = this.newest;
    if (deed === 'closesTab' || deed === 'reloads') this.#closes(open);
    if (deed === 'changesMachine' || deed === 'reloads') this.#opens();
    else if (deed === 'takesOver') this.#takesOver();
    else if (open && deed !== 'closesTab')
      this.#around.world.as(open.tab, () => this.#asks(open.model, deed, chance));
  }

  /** Gives somebody a code for their seat, as soon as there is a line. */
  givesSeatCode(board: number, given: (code: string) => void): void {
    const open = this.newest;
    if (!open) return;
    const asked = this.#around.world.as(open.tab, () => open.model.seatCode(board));
    void asked.then((answer) => {
      if ('seatCode' in answer) given(answer.seatCode);
    });
  }

  #opens(): void {
    const { world, code } = this.#around;
    const tab = new Tab(world, `the host's tab ${++this.#tabsOpened}`, this.air, new Map());
    const model = world.as(tab, () => joinAsHost(code(), this.#secret, linesOf(this.#around, tab)));
    this.tabs.push({ tab, model });
  }
  #closes(open: Open<HostModel> | undefined): void {
    open?.tab.close();
    this.tabs = this.tabs.filter((one) => one !== open);
  }
  #takesOver(): void {
    const old = this.tabs.find(({ model }) => model.ended.value?.code === 'openedElsewhere');
    if (!old) return;
    this.tabs = [...this.tabs.filter((one) => one !== old), old];
    this.#around.world.as(old.tab, () => old.model.takeOver());
  }

  #asks(model: HostModel, deed: HostDeed, chance: number): void {
    const command = COMMANDS[deed];
    const people = (model.hall.value?.tables ?? []).filter(({ bot }) => !bot).map(({ board }) => board);
    const one = people[Math.floor(chance * people.length)];
    const { wishes, blocked } = model.roster.value;
    const [wish] = wishes;
    const [device] = blocked;
    if (command) void model.command(command);
    else if (deed === 'goesOn') this.#goesOn(model);
    else if (deed === 'goesOnTwice') this.#goesOn(model, 2);
    else if (deed === 'undoesRemoval') void model.undoRemoval();
    else if (deed === 'removesIdle') void model.removeIdle();
    else if (deed === 'answersWish' && wish) void model.answerWish(wish.board, wish.name, chance < 0.5);
    else if (deed === 'unblocks' && device) void model.unblock(device.id);
    else if (deed === 'namesDriver')
      void model.nameDriver(chance < 0.3 ? 0 : chance > 0.9 ? null : (one ?? null));
    else if (deed === 'drives') drive(model.master, model.status.value, chance);
    else if (one !== undefined) this.#asksAbout(one, model, deed, chance);
  }
  #asksAbout(one: number, model: HostModel, deed: HostDeed, chance: number): void {
    if (deed === 'removes') void model.removePlayer(one);
    else if (deed === 'blocks') void model.block(one);
    else if (deed === 'renames') void model.rename(one, `New ${Math.floor(chance * 100)}`);
  }

  /** Whatever moves the lesson on from here. */
  #goesOn(model: HostModel, times = 1): void {
    const phase = model.status.value?.phase;
    const command = phase === 'lobby' ? 'start' : phase === 'debrief' ? 'playAgain' : 'next';
    if (!phase || phase === 'round') return;
    for (let time = 0; time < times; time++) void model.command(command);
  }
}

/** A screen on the wall. */
export function openStage(around: Around, air: Air): Open<StageModel> {
  const { world, code } = around;
  const tab = new Tab(world, 'the stage', air, new Map());
  return { tab, model: world.as(tab, () => watch(code(), linesOf(around, tab))) };
}
