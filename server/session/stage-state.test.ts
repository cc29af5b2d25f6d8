import { ClientState } from '@colyseus/core';
import { describe, expect, it } from 'vitest';
import type { RoundStep } from '../../shared/lesson/plan.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import type { HallOnStage } from '../../shared/protocol/hall/hall-on-stage.ts';
import { HallReader } from '../../shared/protocol/hall/hall-reader.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { apply } from '../classroom/apply.ts';
import { Classroom, NO_LISTENER } from '../classroom/classroom.ts';
import { hallShown } from '../testing/hall-shown.ts';
import type { Connection } from './connection.ts';
import { StageState } from './stage-state.ts';

const noop = () => {};
const round = (masters: number): RoundStep => ({
  ...{ kind: 'round', topic: 'threads', policy: 'blocking', durationMs: 30_000, masters },
});

/** A class without network and store, before its first round. */
function classOf(...steps: RoundStep[]) {
  const plan = { name: 'custom', steps } as const;
  const options = {
    code: '412907',
    plan,
    autopilot: false,
    seats: 6,
    names: 'typed',
    speed: 1,
    seed: 5,
  } as const;
  const klass = new Classroom({ ...options, clock: new HandClock(), requestMove: noop }, NO_LISTENER);
  const command = (wanted: Command) =>
    apply(
      {
        input: { do: 'command', command: wanted, sitters: klass.sitters },
        ...klass.catchUp(),
      },
      klass,
    );
  return { klass, command };
}

/** Somebody who watches, and what they have been sent. */
function watcher() {
  const reader = new HallReader();
  const ref = Object.assign(new EventTarget(), { bufferedAmount: 0 });
  const sent: number[] = [];
  let hall: HallOnStage | null = null;
  const connection = {
    state: ClientState.JOINED,
    ref,
    sendBytes: (_kind: string, bytes: Uint8Array) => {
      sent.push(bytes.length);
      hall = reader.read(bytes);
    },
  } as unknown as Connection;
  return { connection, ref, sent, hall: () => hall };
}

describe('the masters as the stage is told of them', () => {
  it('are those of this round: whoever was hired for the last one is gone', () => {
    const { klass, command } = classOf(round(4), round(1));
    const stageState = new StageState(klass, { watchers: new Set() });
    const shown = () => {
      stageState.touchAll();
      stageState.show();
      return hallShown(stageState).masters.length;
    };
    expect(shown()).toBe(1);
    command('start');
    expect(shown()).toBe(4);
    for (const wanted of ['endRound', 'next'] as const) command(wanted);
    expect(shown()).toBe(1);
  });
});

describe('who watches', () => {
  function watched() {
    const { klass, command } = classOf(round(1));
    const [quick, slow] = [watcher(), watcher()];
    const stageState = new StageState(klass, { watchers: new Set([quick.connection, slow.connection]) });
    for (const { connection } of [quick, slow]) stageState.begin(connection);
    const tell = () => {
      stageState.show();
      stageState.tell();
    };
    return { klass, command, quick, slow, stageState, tell };
  }

  it('is sent the whole hall once, and then only what has changed', () => {
    const { command, quick, stageState, tell } = watched();
    const [whole] = quick.sent;
    expect(quick.hall()).toEqual(hallShown(stageState));
    tell();
    expect(quick.sent).toEqual([whole]);
    stageState.touchAll();
    tell();
    expect(quick.sent).toEqual([whole]);
    command('start');
    stageState.touch(3);
    tell();
    expect(quick.sent.length).toBe(2);
    expect(quick.sent[1]).toBeLessThan((whole ?? 0) / 2);
  });

  it('and is behind is sent nothing meanwhile, and then all that has changed at once', () => {
    const { command, quick, slow, stageState, tell } = watched();
    slow.ref.bufferedAmount = 1_000_000;
    command('start');
    for (const board of [1, 2, 2, 3]) {
      stageState.touch(board);
      tell();
    }
    expect(slow.sent.length).toBe(1);
    slow.ref.bufferedAmount = 0;
    tell();
    expect(slow.sent.length).toBe(2);
    expect(slow.hall()).toEqual(quick.hall());
    expect(slow.hall()).toEqual(hallShown(stageState));
  });
});
