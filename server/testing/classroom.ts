/** A class without network and store, in a test's own time; its autopilot is at work. */
import type { Plan, Step } from '../../shared/lesson/plan.ts';
import type { Command } from '../../shared/protocol/commands.ts';
import { HandClock } from '../../shared/round/hand-clock.ts';
import { apply, objectionTo } from '../classroom/apply.ts';
import { Classroom, NO_LISTENER } from '../classroom/classroom.ts';
import type { Input, Stamped } from '../classroom/inputs.ts';
import { Autopilot } from '../session/autopilot.ts';

const SEATS = 6;
const noop = () => {};

export function classOf(plan: Plan, { autopilot = false, seed = 5, statusChanged = noop } = {}) {
  const clock = new HandClock();
  const inputs: Stamped[] = [];
  const make = () => {
    const options = {
      code: '412907',
      plan,
      autopilot,
      seats: SEATS,
      names: 'typed',
      speed: 1,
      seed,
    } as const;
    return new Classroom(
      { ...options, clock, requestMove: noop },
      {
        ...NO_LISTENER,
        statusChanged: () => {
          pilot?.update();
          statusChanged();
        },
        questionChanged: () => pilot?.update(),
      },
    );
  };
  let pilot: Autopilot | null = null;
  const klass = make();
  const put = (input: Input) => {
    const stamped = { input, ...klass.catchUp() };
    const refused = objectionTo(input, klass);
    if (refused !== null) return refused;
    inputs.push(stamped);
    return apply(stamped, klass);
  };
  pilot = new Autopilot(klass, put);
  pilot.update();
  const command = (wanted: Command, moment?: number) =>
    put({ do: 'command', command: wanted, sitters: klass.sitters, moment });
  const sit = (...names: string[]) => {
    for (const [index, name] of names.entries())
      put({ do: 'sit', board: index + 1, name, tokenHash: `hash of ${name}` });
  };
  const choose = (board: number, option: number) =>
    put({ do: 'choose', board, step: klass.progress.place.step, option });
  return { klass, clock, pilot, inputs, make, put, command, sit, choose };
}

export const custom = (...steps: Step[]): Plan => ({ name: 'custom', steps });
export const round = (more: Partial<Step & { kind: 'round' }> = {}): Step => ({
  kind: 'round',
  topic: 'event-loop',
  policy: 'event-loop',
  durationMs: 30_000,
  ...more,
});
export const ask = (question: (Step & { kind: 'question' })['question']): Step => ({
  kind: 'question',
  topic: 'predict',
  question,
  durationMs: 20_000,
});
export const SHOW: Step = {
  kind: 'show',
  topic: 'historyBlocking',
  scenario: { policy: 'blocking', boards: 24, exchanges: 30 },
  speed: 720,
};
