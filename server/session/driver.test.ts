/** The master's seat over connections that break, phones that die and servers that are killed. */
import { describe, expect, it } from 'vitest';
import { planOf } from '../../shared/lesson/plan.ts';
import { ADA, BEN, openClassWith, seen } from '../testing/kept-class.ts';

const BEN_AT = 2;
const HOST = 0;

/** Ben is the master of the round that runs. */
async function drivenClass(driver = BEN_AT) {
  const klass = await openClassWith(planOf([{ policy: 'driven', durationMs: 60_000 }]));
  const host = await klass.host();
  const ada = await klass.enter('Ada', ADA);
  const ben = await klass.enter('Ben', BEN);
  await host.ask('nameDriver', { driver });
  await host.ask('host', { do: 'start' });
  return { klass, host, ada, ben };
}
type Klass = Awaited<ReturnType<typeof drivenClass>>['klass'];

const answered = ({ session }: Klass) => session.classroom.exhibition?.ledger.movesAnswered ?? 0;
const driver = ({ session }: Klass) => session.classroom.mastersSeat;
const lose = (klass: Klass, { connection, role }: Awaited<ReturnType<Klass['enter']>>) =>
  klass.session.gone(connection, typeof role === 'string' ? undefined : role);

describe('whoever is the master', () => {
  it('is told what the master sees, hears coughs, and nobody else of the players does', async () => {
    const { klass, ada, ben, host } = await drivenClass();
    await klass.pass(9_000);
    expect(ben.last('master')).toMatchObject({
      doing: 'blocked',
      isIdle: true,
      closed: [],
      movesAnswered: 0,
    });
    const hands = ben.last('master').hands;
    expect(hands.length).toBeGreaterThan(0);
    expect([...hands].sort((a, b) => a.sinceMs - b.sinceMs)).toEqual(hands);
    expect(ben.last('masterNames').slice(0, 2)).toEqual(['Ada', 'Ben']);
    await ada.ask('cough');
    expect(ben.last('coughed')).toEqual({ board: 1 });
    for (const kind of ['master', 'masterNames', 'coughed'] as const) expect(ada.last(kind)).toBeUndefined();
    expect(host.last('master')).toBeUndefined();
    expect(ada.last('status').driver).toEqual({ board: BEN_AT, name: 'Ben', isHere: true });
  });

  it('sends him, and is told in words why not; nobody else can', async () => {
    const { klass, host, ada, ben } = await drivenClass();
    await klass.pass(9_000);
    expect(await ada.ask('send', { to: 3 })).toMatchObject({
      code: 'notTheMaster',
      message: /not the master/,
    });
    expect(await host.ask('send', { to: 3 })).toMatchObject({ code: 'notTheMaster' });
    expect(await ben.ask('send', { to: 'x' })).toMatchObject({ code: 'badRequest' });
    expect(await ben.ask('send', { to: 150 })).toMatchObject({ code: 'cantGoThere' });
    const to = ben.last('master').hands[0]?.board ?? 0;
    expect(await ben.ask('send', { to })).toMatchObject({ seq: expect.any(Number) });
    expect(ben.last('master')).toMatchObject({ board: to, isIdle: false });
    await klass.pass(2_000);
    expect(ben.last('master').movesAnswered).toBe(1);
  });

  it('once sent twice under one id goes once', async () => {
    const { klass, ben } = await drivenClass();
    const [first, again] = [await ben.ask('send', { to: 3 }, 'x'), await ben.ask('send', { to: 3 }, 'x')];
    expect(again).toEqual(first);
    const sent = klass.session.classroom.exhibition?.facts.filter(({ kind }) => kind === 'masterSent');
    expect(sent).toHaveLength(1);
  });

  it('who is away for some seconds is stood in for, and has the master back on return', async () => {
    const { klass, ben } = await drivenClass();
    await klass.pass(9_000);
    expect(answered(klass)).toBe(0);
    lose(klass, ben);
    await klass.pass(1_500);
    expect(driver(klass).isStoodInFor).toBe(false);
    await klass.pass(6_000);
    expect(driver(klass)).toMatchObject({ driver: BEN_AT, isStoodInFor: true });
    const byLoop = answered(klass);
    expect(byLoop).toBeGreaterThan(2);
    const back = await klass.enter('Ben', BEN);
    await klass.pass(200);
    expect(driver(klass).isStoodInFor).toBe(false);
    expect(back.last('master')).toBeDefined();
    expect(back.last('masterNames')).toBeDefined();
    await klass.pass(5_000);
    expect(answered(klass) - byLoop).toBeLessThanOrEqual(1);
    expect(await back.ask('send', { to: 4 })).toMatchObject({ seq: expect.any(Number) });
  });

  it('reloads, or opens a second tab, without anybody noticing', async () => {
    const { klass, ben } = await drivenClass();
    const again = await klass.enter('Ben', BEN);
    expect(ben.closed).toEqual(['openedElsewhere']);
    expect(await ben.ask('send', { to: 3 })).toMatchObject({ code: 'openedElsewhere' });
    expect(await again.ask('send', { to: 3 })).toMatchObject({ seq: expect.any(Number) });
    await klass.pass(4_000);
    expect(driver(klass).isStoodInFor).toBe(false);
  });

  it('as the host is stood in for, too, and another device of theirs takes over', async () => {
    const { klass, host } = await drivenClass(HOST);
    expect(host.last('masterNames')).toHaveLength(4);
    lose(klass, host);
    await klass.pass(9_000);
    expect(driver(klass).isStoodInFor).toBe(true);
    expect(answered(klass)).toBeGreaterThan(0);
    const other = await klass.host();
    await klass.pass(200);
    expect(driver(klass).isStoodInFor).toBe(false);
    expect(await other.ask('send', { to: 2 })).toMatchObject({ seq: expect.any(Number) });
  });

  it('has no say any more once the host has taken over with one tap', async () => {
    const { host, ben } = await drivenClass();
    expect(await host.ask('nameDriver', { driver: HOST })).toMatchObject({ seq: expect.any(Number) });
    expect(await ben.ask('send', { to: 3 })).toMatchObject({ code: 'notTheMaster' });
    expect(await host.ask('send', { to: 3 })).toMatchObject({ seq: expect.any(Number) });
    expect(await ben.ask('nameDriver', { driver: BEN_AT })).toMatchObject({ code: 'notTheHost' });
  });
});

describe('a killed server', () => {
  it('knows every acknowledged order and who has the seat, and waits for them', async () => {
    const { klass, host, ben } = await drivenClass();
    await klass.pass(7_000);
    await ben.ask('send', { to: 3 });
    await klass.pass(3_000);
    await host.ask('nameDriver', { driver: HOST });
    await host.ask('send', { to: 1 });
    await host.ask('nameDriver', { driver: BEN_AT });
    lose(klass, ben);
    await klass.pass(6_000);
    const back = await klass.enter('Ben', BEN);
    await klass.pass(300);
    await back.ask('send', { to: 4 }, 'kept');
    const before = seen(klass.session);
    await klass.kill();
    expect(seen(klass.session)).toEqual(before);
    expect(driver(klass)).toMatchObject({ driver: BEN_AT, isStoodInFor: false });
    const clockMs = klass.session.classroom.exhibition?.clockMs;
    await klass.pass(10_000);
    expect(klass.session.classroom.exhibition?.clockMs).toBe(clockMs);
    const again = await klass.enter('Ben', BEN);
    await klass.enter('Ada', ADA);
    expect(await again.ask('send', { to: 4 }, 'kept')).toMatchObject({ seq: expect.any(Number) });
    await klass.pass(3_000);
    expect(driver(klass).isStoodInFor).toBe(false);
    expect(again.last('master')).toBeDefined();
  });

  it('lets the loop go on for whoever doesn’t come back', async () => {
    const { klass } = await drivenClass();
    await klass.pass(7_000);
    await klass.kill();
    await klass.enter('Ada', ADA);
    await klass.host();
    await klass.pass(30_000);
    expect(driver(klass).isStoodInFor).toBe(true);
    expect(answered(klass)).toBeGreaterThan(0);
  });
});
