import { describe, expect, it } from 'vitest';
import type { RoundStep } from '../../shared/lesson/plan.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { apply } from '../classroom/apply.ts';
import { Classroom } from '../classroom/classroom.ts';
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
  const ears = { statusChanged: noop, roundsChanged: noop, happened: noop };
  const klass = new Classroom(
    { ...options, clock: new HandClock(), requestMove: noop },
    { ...ears, roundOver: noop, questionChanged: noop, seatChanged: noop },
  );
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

describe('the masters as the stage is told of them', () => {
  it('are those of this round: whoever was hired for the last one is gone', () => {
    const { klass, command } = classOf(round(4), round(1));
    const stageState = new StageState(klass);
    const shown = () => {
      stageState.touchAll();
      stageState.show();
      return stageState.state.masters.length;
    };
    expect(shown()).toBe(1);
    command('start');
    expect(shown()).toBe(4);
    for (const wanted of ['endRound', 'next'] as const) command(wanted);
    expect(shown()).toBe(1);
  });
});
