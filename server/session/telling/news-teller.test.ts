import { expect, it } from 'vitest';
import { planOf } from '../../../shared/lesson/plan.ts';
import { openClassWith } from '../../testing/kept-class.ts';

const SEATS = 12;

/** A round in which the master is long at each board; everybody thinks. */
async function classInPlay() {
  const plan = planOf([{ policy: 'event-loop', durationMs: 60_000, playMs: 20_000 }]);
  const klass = await openClassWith(plan, { seats: SEATS });
  const host = await klass.host();
  const people: Awaited<ReturnType<typeof klass.enter>>[] = [];
  for (let one = 1; one <= SEATS; one++)
    people.push(await klass.enter('Ada', `${String(one).padStart(4, '0')}ofthetokensofaclass!`.slice(0, 22)));
  await host.ask('host', { do: 'start' });
  const pass = async (calls: number) => {
    for (let call = 0; call < calls; call++) {
      await klass.pass(250);
      klass.session.notifier.tellNews();
    }
  };
  await pass(7);
  const [ada, ben] = people;
  if (!ada || !ben) throw new Error('Nobody came');
  const newsOf = ({ told }: typeof ada) => told.filter(({ kind }) => kind === 'news').length;
  return { klass, host, ada, ben, pass, newsOf };
}

it('whoever thinks hears the news once in seven calls, whoever watches at each', async () => {
  const { host, ada, pass, newsOf } = await classInPlay();
  const before = [newsOf(ada), newsOf(host)] as const;
  await pass(14);
  expect([newsOf(ada) - before[0], newsOf(host) - before[1]]).toEqual([2, 14]);
});

it('whoever raises a hand hears them with it, and from then on at each call', async () => {
  const { ada, ben, pass, newsOf } = await classInPlay();
  // He comes to her at once, and is long there: the second hand stays up.
  await ada.ask('move', { from: 'e2', to: 'e4' });
  const before = newsOf(ben);
  await ben.ask('move', { from: 'e2', to: 'e4' });
  expect(newsOf(ben) - before).toBe(1);
  await pass(4);
  expect(newsOf(ben) - before).toBe(5);
});

it('how many people there are everybody hears at the next call', async () => {
  const klass = await openClassWith(planOf([{ policy: 'event-loop', durationMs: 60_000 }]), { seats: 60 });
  const people: Awaited<ReturnType<typeof klass.enter>>[] = [];
  for (let one = 1; one <= 60; one++)
    people.push(await klass.enter('Ada', `${String(one).padStart(4, '0')}ofthetokensofaclass!`.slice(0, 22)));
  klass.session.notifier.tellNews();
  for (const { told } of people)
    expect(told.findLast(({ kind }) => kind === 'status')?.message).toMatchObject({ people: 60 });
});
