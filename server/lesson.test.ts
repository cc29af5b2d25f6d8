import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Plan, planOf } from '../shared/lesson/plan.ts';
import { plans } from '../shared/lesson/plans.ts';
import { type Actor, bootClass, PIN, type TestClass } from './testing/class.ts';

let server: TestClass;
beforeAll(async () => {
  server = await bootClass();
});
afterAll(() => server.close());

const command = (actor: Actor, wanted: string, moment?: number) =>
  actor.ask('host', { do: wanted, ...(moment !== undefined && { moment }) });

async function classWith(plan: Plan, names: readonly string[] = ['Ada', 'Ben']) {
  const { code, secret } = await server.open({ plan });
  const teacher = await server.join(code, { as: 'host', secret });
  const pupils: Actor[] = [];
  for (const name of names) pupils.push(await server.join(code, { as: 'player', name }));
  const stage = await server.join(code, { as: 'stage' });
  return { code, teacher, stage, pupils, ada: pupils[0] as Actor, ben: pupils[1] as Actor };
}

const predicted: Plan = {
  name: 'custom',
  steps: [
    { kind: 'question', topic: 'predict', question: { about: 'moves' }, durationMs: 120_000 },
    { kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 20_000 },
    { kind: 'page', topic: 'awards', page: 'awards', durationMs: 60_000 },
  ],
};

describe('a question', () => {
  it('is told to everybody; what somebody taps is his own until it closes', async () => {
    const { teacher, stage, ada, ben } = await classWith(predicted);
    await command(teacher, 'start');
    const asked = await ada.last('question');
    expect(asked).toMatchObject({ step: 0, isOpen: true, mine: null, counts: null });
    expect(asked.options).toHaveLength(4);

    expect(await ada.ask('choose', { step: 0, option: 2 })).toMatchObject({ seq: expect.any(Number) });
    expect(await ada.last('question', ({ mine }) => mine !== null)).toMatchObject({ mine: 2, answers: 0 });
    await stage.last('question', ({ answers }) => answers === 1);
    expect(ben.told('question').every(({ answers, counts }) => answers === 0 && counts === null)).toBe(true);

    await command(teacher, 'next');
    expect(await ben.last('question', ({ isOpen }) => !isOpen)).toMatchObject({
      mine: null,
      counts: [0, 0, 1, 0],
    });
    expect(await ben.ask('choose', { step: 0, option: 1 })).toMatchObject({ code: 'questionClosed' });
  });

  it('is told again to whoever comes back, with his own answer', async () => {
    const { code, teacher, ada } = await classWith(predicted);
    const { token, name } = await ada.last('seat');
    await command(teacher, 'start');
    await ada.ask('choose', { step: 0, option: 3 });
    const back = await server.join(code, { as: 'player', name, token });
    expect(await back.last('question')).toMatchObject({ mine: 3 });
    const late = await server.join(code, { as: 'player', name: 'Late' });
    expect(await late.last('question')).toMatchObject({ mine: null, isOpen: true });
  });

  it.each([
    ['no option', {}],
    ['another type', { step: 0, option: '1' }],
    ['half an option', { step: 0, option: 0.5 }],
    ['one that is not there', { step: 0, option: 99 }],
    ['another step', { step: 2, option: 0 }],
  ])('refuses %s, and nothing changes', async (_what, message) => {
    const { teacher, stage, ada } = await classWith(predicted);
    await command(teacher, 'start');
    expect(await ada.ask('choose', message)).toMatchObject({ code: expect.any(String), retry: false });
    expect(stage.told('question').every(({ answers }) => answers === 0)).toBe(true);
  });

  it('is none of the stage’s', async () => {
    const { teacher, stage } = await classWith(predicted);
    await command(teacher, 'start');
    expect(await stage.ask('choose', { step: 0, option: 0 })).toMatchObject({ code: 'notAPlayer' });
  });
});

describe('the awards', () => {
  it('come with their page: all of them for the stage, his own for each player', async () => {
    const { teacher, stage, ada, ben } = await classWith(predicted);
    for (const wanted of ['start', 'next', 'next', 'endRound', 'next']) await command(teacher, wanted);
    const { awards } = await stage.last('awards');
    expect(awards.map(({ name }) => name).sort()).toEqual(['Ada', 'Ben']);
    for (const [pupil, name] of [
      [ada, 'Ada'],
      [ben, 'Ben'],
    ] as const)
      expect((await pupil.last('award')).award).toBe(awards.find((one) => one.name === name)?.award);
    expect(ada.told('awards')).toEqual([]);
  });
});

describe('the saboteur', () => {
  it('is told, and nobody else among the players is', async () => {
    const plan = planOf([{ policy: 'event-loop', durationMs: 60_000, saboteur: true }]);
    const { teacher, pupils } = await classWith(plan, ['Ada', 'Ben', 'Cem']);
    await command(teacher, 'start');
    const boards = await Promise.all(pupils.map((pupil) => pupil.last('board')));
    expect(boards.filter(({ isSaboteur }) => isSaboteur)).toHaveLength(1);
    for (const pupil of pupils) expect(pupil.told('log')).toEqual([]);
  });

  it('is betrayed to no phone by the headline: where the master stands is told to stage and host alone', async () => {
    const plan = planOf([{ policy: 'event-loop', durationMs: 60_000, saboteur: true }]);
    const { teacher, stage, pupils } = await classWith(plan, ['Ada', 'Ben', 'Cem']);
    await command(teacher, 'start');
    for (const watcher of [stage, teacher])
      await watcher.last('news', ({ master }) => master !== null && master.board > 0 && master.name !== '');
    for (const pupil of pupils) {
      await pupil.last('news', ({ clockMs }) => clockMs > 1_000);
      for (const { master } of pupil.told('news')) expect(master).toMatchObject({ board: 0, name: '' });
    }
  });
});

describe('a cough', () => {
  it('is heard on the stage, once in five seconds, and only while a round runs', async () => {
    const plan = planOf([{ policy: 'blocking', durationMs: 600_000 }]);
    const { teacher, stage, ada } = await classWith(plan);
    expect(await ada.ask('cough')).toMatchObject({ code: 'noRound' });
    await command(teacher, 'start');
    expect(await ada.ask('cough')).toMatchObject({ seq: expect.any(Number) });
    expect(await stage.last('coughed')).toEqual({ board: 1 });
    expect(await ada.ask('cough')).toMatchObject({ code: 'tooFast', retry: true });
    expect(stage.told('coughed')).toHaveLength(1);
  });
});

describe('a show', () => {
  it('costs its watchers a scenario and a clock', async () => {
    const { teacher, stage, ada } = await classWith(plans.history);
    await command(teacher, 'start');
    const { rounds } = await stage.last('log', (log) => log.rounds.length === 1);
    expect(rounds[0]).toMatchObject({ facts: [], show: { endedMs: null }, scenario: { boards: 24 } });
    await stage.last('news', ({ clockMs }) => clockMs > 0);
    expect(await ada.last('status', ({ phase }) => phase === 'round')).toMatchObject({
      now: { kind: 'show' },
    });
    await command(teacher, 'endRound');
    const ended = await stage.last('log', ({ rounds: [show] }) => show?.show?.endedMs != null);
    expect(ended.rounds[0]?.facts ?? []).toEqual([]);
    expect(stage.told('facts')).toEqual([]);
  });
});

describe('a plan', () => {
  it('is told to stage and host whole, to players by its steps', async () => {
    const { teacher, stage, ada } = await classWith(plans.icebreaker);
    expect(await stage.last('plan')).toEqual(plans.icebreaker);
    expect(await teacher.last('plan')).toEqual(plans.icebreaker);
    expect(ada.told('plan')).toEqual([]);
    const steps = plans.icebreaker.steps.length;
    expect(await ada.last('status')).toMatchObject({ planName: 'icebreaker', step: -1, steps, now: null });
  });

  it('that can’t be played opens no hall', async () => {
    const plan = planOf([{ policy: 'polling', durationMs: 20_000, walkMs: 0, walkVisitMs: 0 }]);
    const { status, body } = await server.post('/api/halls', {
      pin: PIN,
      seats: 4,
      names: 'spun',
      level: 0,
      plan,
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).toMatchObject({ code: 'badPlan' });
  });

  it.each([
    ['a round with millions of looks', planOf([{ policy: 'polling', durationMs: 600_000, masters: 200 }])],
    [
      'a show that stands there for weeks',
      {
        name: 'custom',
        steps: [
          {
            kind: 'show',
            topic: 'knee',
            scenario: { policy: 'blocking', boards: 24, exchanges: 30 },
            speed: 0.01,
          },
        ],
      },
    ],
  ])('%s opens no hall', async (_what, plan) => {
    const { body } = await server.post('/api/halls', { pin: PIN, seats: 200, names: 'spun', level: 0, plan });
    expect(body).toMatchObject({ code: 'badPlan' });
  });

  it('as long as a plan can be, in the host’s own words, opens a hall', async () => {
    const round = { kind: 'round', topic: 'blocking', policy: 'blocking', durationMs: 10_000 } as const;
    const plan = {
      name: 'custom',
      steps: Array(40).fill({ ...round, title: '界'.repeat(60), say: '界'.repeat(300) }),
    };
    expect(
      await server.post('/api/halls', { pin: PIN, seats: 4, names: 'spun', level: 0, plan }),
    ).toMatchObject({
      status: 201,
    });
  });

  it('goes on once, however often the host presses', async () => {
    const { teacher } = await classWith(predicted);
    const { moment } = await teacher.last('status');
    const answers = await Promise.all([command(teacher, 'start', moment), command(teacher, 'next', moment)]);
    expect(answers[1]).toMatchObject({ code: 'wrongPhase' });
    expect((await teacher.last('status', ({ phase }) => phase === 'question')).step).toBe(0);
  });
});
