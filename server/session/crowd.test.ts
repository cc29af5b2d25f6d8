import { beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../shared/lesson/plan.ts';
import type { ClassStatus } from '../../shared/protocol/classroom.ts';
import type { OwnBoard } from '../../shared/protocol/own.ts';
import { hallShown } from '../testing/hall-shown.ts';
import { openClassWith } from '../testing/kept-class.ts';
import { QUEUE_SHOWN_MAX } from './stage-state.ts';

/** Enough for a crowd, and for what is quadratic to be seen. */
const PEOPLE = 600;
const PLAN = planOf([{ policy: 'event-loop', durationMs: 60_000 }]);

async function crowd() {
  const klass = await openClassWith(PLAN, { seats: PEOPLE });
  const host = await klass.host();
  const people = [];
  for (let one = 1; one <= PEOPLE; one++)
    people.push(await klass.enter('Ada', `${String(one).padStart(4, '0')}ofthetokensofacrowd`.slice(0, 22)));
  /** Time passes, and the news go round as the room sends them. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 250) {
      klass.session.notifier.tellNews();
      await klass.pass(250);
    }
  };
  return { klass, host, people, pass };
}
type Person = Awaited<ReturnType<typeof crowd>>['people'][number];
const lastOf = <Told>({ told }: Person, wanted: string) =>
  told.findLast(({ kind }) => kind === wanted)?.message as Told | undefined;

describe('a crowd', { timeout: 60_000 }, () => {
  let { klass, host, people, pass } = {} as Awaited<ReturnType<typeof crowd>>;
  beforeAll(async () => {
    ({ klass, host, people, pass } = await crowd());
  }, 60_000);

  it('sits down in the order in which it came, and nobody is called as somebody else', () => {
    expect(people.map(({ role }) => (typeof role === 'object' && 'board' in role ? role.board : 0))).toEqual(
      people.map((_, index) => index + 1),
    );
    const { all } = klass.session.classroom.seats;
    expect(new Set(all.map(({ name }) => name)).size).toBe(PEOPLE);
  });

  it('is told nothing of each who joins, and a moment later how many there are', async () => {
    const told = people.reduce((sum, person) => sum + person.told.length, 0);
    expect(told / PEOPLE).toBeLessThan(10);
    await pass(2_000);
    for (const person of [...people, host])
      expect(lastOf<ClassStatus>(person, 'status')?.people).toBe(PEOPLE);
  });

  it('begins to play: everybody has their board before they hear that the round runs, and then the news', async () => {
    const before = people.map((person) => person.told.length);
    expect(await host.ask('host', { do: 'start' })).toHaveProperty('seq');
    // Some in this turn of the event loop, the others in the next ones.
    const isTold = (person: Person) => lastOf<OwnBoard>(person, 'board') !== undefined;
    expect(people.filter(isTold).length).toBeLessThan(PEOPLE);
    await pass(2_000);
    for (const [index, person] of people.entries()) {
      const kinds = person.told.slice(before[index]).map(({ kind }) => kind);
      expect(kinds).toContain('news');
      expect(kinds.indexOf('board')).toBeLessThan(kinds.indexOf('status'));
      expect(lastOf<ClassStatus>(person, 'status')?.phase).toBe('round');
    }
  });

  it('plays without telling anybody of others’ boards; the stage is shown the front of the queue', async () => {
    const before = people.map((person) => person.told.filter(({ kind }) => kind === 'board').length);
    for (const person of people) void person.ask('move', { from: 'e2', to: 'e4' });
    await klass.pass(100);
    const boards = people.map((person) => person.told.filter(({ kind }) => kind === 'board').length);
    expect(boards.every((count, index) => count - (before[index] ?? 0) <= 3)).toBe(true);
    klass.session.stageState.show();
    const { readyQueue, handsUp } = hallShown(klass.session.stageState);
    expect(readyQueue.length).toBe(QUEUE_SHOWN_MAX);
    expect(handsUp).toBeGreaterThan(QUEUE_SHOWN_MAX);
    expect(klass.session.classroom.exhibition?.hall.boards.length).toBe(PEOPLE);
  });
});
