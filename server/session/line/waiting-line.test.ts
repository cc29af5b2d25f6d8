import { beforeEach, describe, expect, it } from 'vitest';
import type { PlaceInLine } from '../../../shared/protocol/messages.ts';
import { HandClock } from '../../../shared/round/hand-clock.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import { WaitingLine } from './waiting-line.ts';

const settled = () => new Promise(setImmediate);

let clock: HandClock;
let line: WaitingLine;
beforeEach(() => {
  clock = new HandClock();
  line = new WaitingLine(clock);
});

/** The same clock on a thread that is so late with whatever it has to do. */
const lateBy = (ms: number): Clock => ({
  nowMs: () => clock.nowMs(),
  wakeIn: (inMs, wake) => clock.wakeIn(inMs + ms, wake),
});

/** Time passes in small steps, as it does. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 5) {
    clock.pass(5);
    await settled();
  }
}

/** A phone in line: what it was told, and `null` at the end where it was let in. */
function phone(key: string, { knocksAgain = true, isGone = (): boolean => false } = {}) {
  const told: (PlaceInLine | null)[] = [];
  const knock = () =>
    void line.turn(key, isGone).then((place) => {
      told.push(place);
      if (place !== null && knocksAgain) knock();
    });
  knock();
  return { told, knock, isIn: () => told.at(-1) === null };
}

/** So many stand before whoever comes next. */
const crowd = (count: number) => {
  for (let one = 0; one < count; one++) void line.turn();
};

describe('a waiting line', () => {
  it('lets in all who come, in the order in which they came, and never many at once', async () => {
    const inside: number[] = [];
    for (let one = 0; one < 1_000; one++) void line.turn().then(() => inside.push(one));
    await settled();
    expect(inside.length).toBeLessThan(10);
    let before = inside.length;
    for (let look = 0; look < 1_000 && line.length > 0; look++) {
      await pass(5);
      expect(inside.length - before).toBeLessThan(10);
      before = inside.length;
    }
    expect(inside).toEqual(Array.from({ length: 1_000 }, (_, one) => one));
  });

  it('keeps up with five hundred a second: nobody waits', () => {
    for (let moment = 0; moment < 500; moment++) {
      for (let one = 0; one < 5; one++) void line.turn();
      clock.pass(10);
    }
    expect(line.length).toBe(0);
  });

  it('keeps up on a busy thread, too, whose moments come late', () => {
    const late = new WaitingLine(lateBy(7));
    for (let moment = 0; moment < 200; moment++) {
      for (let one = 0; one < 6; one++) void late.turn();
      clock.pass(12);
    }
    expect(late.length).toBeLessThan(10);
  });

  it('makes up for little where the thread stood still for long', () => {
    const late = new WaitingLine(lateBy(1_000));
    for (let one = 0; one < 1_000; one++) void late.turn();
    const before = late.length;
    clock.pass(1_005);
    expect(before - late.length).toBeLessThan(10);
  });

  it('lets fewer in while the thread is late, but never nobody, and in order', async () => {
    const inside: number[] = [];
    const late = new WaitingLine(lateBy(30));
    for (let one = 0; one < 300; one++) void late.turn().then(() => inside.push(one));
    await pass(1_000);
    for (let second = 1; second < 4; second++) {
      const before = inside.length;
      await pass(1_000);
      expect(inside.length - before).toBeGreaterThan(40);
      expect(inside.length - before).toBeLessThan(70);
    }
    await pass(4_000);
    expect(inside).toEqual(Array.from({ length: 300 }, (_, one) => one));
  });

  it('makes nobody wait for those who have left', async () => {
    let isIn = false;
    for (let one = 0; one < 1_000; one++) void line.turn(null, () => true);
    void line.turn().then(() => {
      isIn = true;
    });
    await settled();
    expect(isIn).toBe(true);
  });

  it('rests where nobody comes, and where nobody comes back', async () => {
    void line.turn();
    await pass(1_000);
    expect([line.length, clock.alarms]).toEqual([0, 0]);
    crowd(2_000);
    phone('Ada', { knocksAgain: false });
    await pass(20_000);
    expect([line.length, clock.alarms]).toEqual([0, 0]);
  });
});

describe('a place in line', () => {
  it('is told after a second, and becomes better until it is their turn', async () => {
    crowd(3_000);
    const ada = phone('Ada');
    await pass(995);
    expect(ada.told).toEqual([]);
    await pass(5);
    const [first] = ada.told;
    expect(first?.place).toBeGreaterThan(2_300);
    expect(first?.place).toBeLessThan(2_500);
    expect(first?.aboutMs).toBeGreaterThan(3_500);
    expect(first?.aboutMs).toBeLessThan(4_500);
    await pass(4_500);
    expect(ada.isIn()).toBe(true);
    const places = ada.told.flatMap((told) => (told ? [told.place] : []));
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(new Set(places).size).toBe(places.length);
  });

  it('is not told where nobody waits for a second', async () => {
    crowd(300);
    const ada = phone('Ada');
    await pass(2_000);
    expect(ada.told).toEqual([null]);
  });

  it('is kept over a line that breaks, and nobody behind comes before', async () => {
    crowd(1_500);
    let isGone = false;
    phone('Ada', { isGone: () => isGone });
    const eve = phone('Eve');
    await pass(500);
    isGone = true;
    await pass(1_500);
    const ada = phone('Ada');
    while (!ada.isIn()) {
      expect(eve.isIn()).toBe(false);
      await pass(5);
    }
    await pass(50);
    expect(eve.isIn()).toBe(true);
  });

  it('that comes while they are away is the first at their next knock', async () => {
    crowd(900);
    const ada = phone('Ada', { knocksAgain: false });
    await pass(3_000);
    expect(line.length).toBe(0);
    crowd(3_000);
    ada.knock();
    await pass(10);
    expect(ada.isIn()).toBe(true);
  });

  it('is lost by whoever does not come back within some seconds', async () => {
    crowd(6_000);
    const ada = phone('Ada', { knocksAgain: false });
    const eve = phone('Eve');
    await pass(8_000);
    crowd(3_000);
    ada.knock();
    await pass(3_000);
    expect(eve.isIn()).toBe(true);
    expect(ada.told.at(-1)?.place).toBeGreaterThan(1_000);
  });

  it('is used once, however often somebody knocks', async () => {
    crowd(1_000);
    const knocks = Array.from({ length: 20 }, () => phone('Ada', { knocksAgain: false }));
    crowd(3_000);
    await pass(1_000);
    const [again] = [phone('Ada', { knocksAgain: false })];
    await pass(1_500);
    expect([...knocks, again].filter(({ isIn }) => isIn()).length).toBe(1);
    expect(line.length).toBeGreaterThan(1_000);
    const late = phone('Ada');
    await pass(1_000);
    expect(late.told[0]?.place).toBeGreaterThan(1_000);
  });
});
