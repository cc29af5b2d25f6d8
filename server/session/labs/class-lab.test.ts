/** A lab in a class, round a run of a test's own. */
import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import type { LabEvent, LabName, Settings } from '../../../shared/labs/labs.ts';
import type { LabStep } from '../../../shared/lesson/plan.ts';
import { apply } from '../../classroom/apply.ts';
import { hashOf } from '../../classroom/seats/seats.ts';
import type { BoardOf, ServerLab } from '../../labs/lab.ts';
import { meansOf } from '../../labs/means.ts';
import { refusedLab } from '../../labs/refused.ts';
import { LabRuns } from '../../labs/runs.ts';
import { classOf, custom, round } from '../../testing/classroom.ts';
import { ClassLab } from './class-lab.ts';

const step = (lab: LabName, settings?: Settings): LabStep => ({
  kind: 'lab',
  topic: 'labFreeze',
  lab,
  durationMs: 60_000,
  ...(settings && { settings }),
});

/** A lab that tells, and ends, when the test says so. */
function handLab(name: LabName, isHeavy: boolean) {
  const seen = {
    started: [] as Settings[],
    orders: [] as unknown[],
    stopped: 0,
    boardOf: null as BoardOf | null,
  };
  let tell: (event: LabEvent) => void = () => {};
  const lab: ServerLab = {
    name,
    isHeavy,
    limits: {
      press: { of: ['itself', 'hand'], default: 'itself' },
      clients: { min: 0, max: 20, step: 1, default: 5 },
    },
    start: (settings, says, { boardOf }) => {
      if (settings.press === 'hand' && isHeavy) throw refusedLab('tooMany');
      seen.started.push(settings);
      tell = says;
      seen.boardOf = boardOf ?? null;
      return {
        order: (order) => seen.orders.push(order),
        stop: () => {
          seen.stopped++;
        },
      };
    },
  };
  return {
    lab,
    seen,
    tells: (event: LabEvent) => tell(event),
    ends: () => tell({ kind: 'ended', why: 'done', detail: '' } as LabEvent),
  };
}

/** What is noted of a lab is put into the class a moment later. */
const told = () => new Promise<void>((resolve) => setImmediate(resolve));
const WHOLE = { blockingMs: 5_003, asyncMs: 1_001, ratio: 5 };

function aClass({ autopilot = false, steps = [step('freeze'), round()] as const } = {}) {
  let lab: ClassLab | null = null;
  const { klass, clock, choose, command, inputs, make, pilot, put, sit } = classOf(custom(...steps), {
    autopilot,
    statusChanged: () => lab?.update(),
  });
  const freeze = handLab('freeze', false);
  const report = handLab('report', true);
  const runs = new LabRuns([freeze.lab, report.lab], clock, () => meansOf(clock));
  let changes = 0;
  const made = new ClassLab(
    klass,
    runs,
    { isByItself: () => pilot.leftMs !== null, changed: () => changes++ },
    async (input) => ({ seq: 1, refused: put(input) }),
    () => 5,
  );
  lab = made;
  return {
    klass,
    clock,
    choose,
    command,
    inputs,
    make,
    put,
    sit,
    lab: made,
    runs,
    freeze,
    report,
    changes: () => changes,
  };
}

describe('a lab of a class', () => {
  it('runs in its step alone, when the host says so, and again', () => {
    const { command, freeze, lab, changes } = aClass();
    expect(lab.run()).not.toBeNull();
    command('start');
    expect(lab.now).toBeNull();
    expect(lab.run()).toBeNull();
    const first = lab.now;
    expect(first).toMatchObject({ isRunning: true });
    freeze.ends();
    expect(lab.now).toEqual({ run: first?.run, isRunning: false, isMeasured: false });
    expect(lab.run()).toBeNull();
    expect(lab.now?.run).not.toBe(first?.run);
    expect(changes()).toBe(3);
  });

  it('ends when the host stops it, with its step, and with the class', () => {
    const { command, freeze, lab } = aClass();
    command('start');
    lab.run();
    lab.stop();
    expect(freeze.seen.stopped).toBe(1);
    expect(lab.now?.isRunning).toBe(false);
    lab.run();
    command('next');
    expect(freeze.seen.stopped).toBe(2);
    expect(lab.now).toBeNull();
    command('endRound');
    command('playAgain');
    command('start');
    expect(lab.now).toBeNull();
    lab.run();
    lab.close();
    expect(freeze.seen.stopped).toBe(3);
  });

  it('goes on with no big screen open: the class itself listens', () => {
    const { clock, command, lab } = aClass();
    command('start');
    lab.run();
    clock.pass(20_000);
    expect(lab.now?.isRunning).toBe(true);
  });

  it('hears what only it understands, while it runs', () => {
    const { command, freeze, lab } = aClass();
    command('start');
    expect(lab.order({ do: 'press' })).toBe(false);
    lab.run();
    expect(lab.order({ do: 'press' })).toBe(true);
    expect(freeze.seen.orders).toEqual([{ do: 'press' }]);
  });

  it('is run by the screens themselves where the server has no such lab', () => {
    const { command, lab, runs } = aClass({ steps: [step('sleep'), round()] });
    command('start');
    expect(lab.run()).toBeNull();
    expect(lab.now?.isRunning).toBe(true);
    expect(runs.find(lab.now?.run ?? '')).toBeNull();
    lab.stop();
    expect(lab.now?.isRunning).toBe(false);
  });

  it('waits for another heavy one on this server, and says so', () => {
    const { command, lab, runs } = aClass({ steps: [step('report'), round()] });
    command('start');
    const other = runs.open('report', {}, { where: 'page' });
    expect(lab.run()).toContain('Another heavy lab runs on this server');
    expect(lab.now).toBeNull();
    runs.find(other.run)?.stop();
    expect(lab.run()).toBeNull();
    expect(() => runs.open('report', {}, { where: 'page' })).toThrow('412907');
  });

  it('knows who asks by the token of their seat', () => {
    const { command, lab, put, report } = aClass({ steps: [step('report'), round()] });
    put({ do: 'sit', board: 2, name: 'Ben', tokenHash: hashOf('ben') });
    command('start');
    lab.run();
    const asks = (token?: string) => report.seen.boardOf?.({ get: () => token } as Pick<Request, 'get'>);
    expect(asks('ben')).toBe(2);
    expect(asks('nobody')).toBeNull();
    expect(asks()).toBeNull();
  });

  it('says why it can’t be done', () => {
    const { command, lab } = aClass({ steps: [step('report', { press: 'hand' }), round()] });
    command('start');
    expect(lab.run()).toContain('Too many labs');
    expect(lab.now).toBeNull();
  });
});

describe('where the plan goes on by itself', () => {
  it('everybody guesses first; then it runs, and presses by itself', () => {
    const { clock, freeze, lab, sit } = aClass({
      autopilot: true,
      steps: [step('freeze', { press: 'hand' }), round()],
    });
    sit('Ada');
    clock.pass(45_000);
    expect(lab.now).toBeNull();
    clock.pass(12_000);
    expect(lab.now?.isRunning).toBe(true);
    expect(freeze.seen.started).toMatchObject([{ press: 'itself' }]);
    freeze.ends();
    clock.pass(30_000);
    expect(freeze.seen.started).toHaveLength(1);
    clock.pass(25_000);
    expect(lab.now).toBeNull();
  });

  it('the class asks both handlers for the report, one after the other', () => {
    const { clock, report, sit } = aClass({
      autopilot: true,
      steps: [step('report', { clients: 0 }), round()],
    });
    sit('Ada');
    clock.pass(45_000 + 12_000);
    sit('Ada', 'Ben');
    expect(report.seen.orders).toEqual([]);
    clock.pass(26_000);
    expect(report.seen.orders).toEqual([{ do: 'turn', handler: 'async' }]);
    clock.pass(26_000);
    expect(report.seen.stopped).toBe(1);
  });

  it('the host takes the lead again: nothing runs until they say so', () => {
    const { clock, command, lab, sit } = aClass({ autopilot: true });
    sit('Ada');
    clock.pass(45_000);
    command('autopilotOff');
    clock.pass(60_000);
    expect(lab.now).toBeNull();
  });
});

describe('what everybody guesses before a lab', () => {
  it('is asked when its step comes, and closed when the lab is run', async () => {
    const { choose, command, klass, lab, sit } = aClass({ steps: [step('freeze'), round()] });
    sit('Ada', 'Ben');
    command('start');
    expect(klass.progress.questions.all).toMatchObject([
      { step: 0, question: { about: 'lab', lab: 'freeze' }, options: [0, 1, 2], isOpen: true },
    ]);
    expect([choose(1, 2), choose(2, 0)]).toEqual([null, null]);
    lab.run();
    await told();
    expect(klass.progress.questions.all).toMatchObject([{ isOpen: false, counts: [1, 0, 1], right: null }]);
    expect(choose(1, 0)).toBe('questionClosed');
  });

  it('closes with its step, where nothing has run', () => {
    const { choose, command, klass, sit } = aClass({ steps: [step('freeze'), round()] });
    sit('Ada');
    command('start');
    command('next');
    expect(choose(1, 0)).toBe('questionClosed');
    expect(klass.progress.questions.all).toMatchObject([{ isOpen: false }]);
  });

  it('is proven by what was measured, after a restart too', async () => {
    const { command, inputs, klass, lab, make, sit } = aClass({ steps: [step('sleep'), round()] });
    sit('Ada');
    command('start');
    lab.run();
    const { run = '' } = lab.now ?? {};
    await told();
    expect(lab.measuredOnScreen(run, { blockingMs: 5_003 })).toBe(false);
    expect(lab.measuredOnScreen('another', WHOLE)).toBe(false);
    expect(lab.measuredOnScreen(run, WHOLE)).toBe(true);
    expect(lab.measuredOnScreen(run, WHOLE)).toBe(false);
    expect(lab.now).toEqual({ run, isRunning: false, isMeasured: true });
    await told();
    const again = make();
    for (const input of inputs) apply(input, again);
    for (const one of [klass, again]) {
      expect(one.progress.measured).toMatchObject([{ step: 0, lab: 'sleep', figures: WHOLE, atMs: 5 }]);
      // Five tasks of a second: as long, half as often, as often, twice as often.
      expect(one.progress.questions.all).toMatchObject([{ right: 2 }]);
    }
    command('next');
    command('endRound');
    command('playAgain');
    expect(klass.progress.measured).toEqual([]);
  });

  it('what a screen says of a run on the server counts nothing', () => {
    const { command, lab } = aClass();
    command('start');
    lab.run();
    expect(lab.measuredOnScreen(lab.now?.run ?? '', { loopGapMs: 1 })).toBe(false);
  });
});

describe('what a run on the server has measured', () => {
  const late = (ms: number) => ({ kind: 'over', press: 1, place: 'loop', delayMs: ms }) as LabEvent;

  it('is the class’s when it ends, when the host stops it, and when the class goes on', async () => {
    for (const ends of ['by itself', 'stopped', 'next'] as const) {
      const { command, freeze, klass, lab } = aClass();
      command('start');
      lab.run();
      freeze.tells(late(2_000));
      if (ends === 'by itself') freeze.ends();
      else if (ends === 'stopped') lab.stop();
      else command('next');
      await told();
      expect(klass.progress.measured.map(({ step, lab }) => [step, lab])).toEqual([[0, 'freeze']]);
    }
  });

  it('is nothing where it broke off, or had told nothing', async () => {
    const { command, freeze, klass, lab } = aClass();
    command('start');
    lab.run();
    freeze.ends();
    lab.run();
    freeze.tells(late(2_000));
    freeze.tells({ kind: 'ended', why: 'failed', detail: '' } as LabEvent);
    await told();
    expect(klass.progress.measured).toEqual([]);
  });
});
