/** A pupil's program is the master of the class: it asks, people are its opponents, and the stage is told its line. */
import { describe, expect, it } from 'vitest';
import { planOf } from '../../../shared/lesson/plan.ts';
import type { Ask } from '../../../shared/program/asks.ts';
import type { Told } from '../../programs/program-hall.ts';
import { ADA, BEN, openClassWith } from '../../testing/kept-class.ts';

const BEN_AT = 2;
const SOURCE = 'for b in boards:\n    b.play_move()';

/** Ben's program is the master of the round that runs. */
async function staged() {
  const klass = await openClassWith(planOf([{ policy: 'driven', durationMs: 60_000 }]));
  const host = await klass.host();
  const ada = await klass.enter('Ada', ADA);
  const ben = await klass.enter('Ben', BEN);
  await host.ask('nameDriver', { driver: BEN_AT });
  await host.ask('host', { do: 'start' });
  const open = async () => {
    const answer = await ben.ask('programKey');
    const key = 'programKey' in answer ? String(answer.programKey) : '';
    const hall = klass.programs.find(key);
    if (!hall) throw new Error(JSON.stringify(answer));
    const answers: Told[] = [];
    const ask = (wanted: Ask) =>
      void hall.ask(wanted, new AbortController().signal).then((told) => answers.push(told));
    return { key, hall, answers, ask };
  };
  const exhibition = () => {
    const now = klass.session.classroom.exhibition;
    if (!now) throw new Error('no round');
    return now;
  };
  const lookNow = () => klass.session.notifier.tellFacts();
  return { klass, host, ada, ben, open, exhibition, lookNow };
}

describe('the program on the stage', () => {
  it('sends the master as a person does, and is answered when it has happened', async () => {
    const { klass, open, exhibition } = await staged();
    const { ask, answers } = await open();
    // Opponents open: the first move is theirs.
    ask({ ask: 'move', board: 3 });
    ask({ ask: 'move', board: 3 });
    ask({ ask: 'reply', board: 3 });
    await klass.pass(100);
    expect(answers).toMatchObject([
      { value: { board: 3, over: false } },
      { refused: { code: 'notYourTurn' } },
    ]);
    await klass.pass(20_000);
    ask({ ask: 'move', board: 3 });
    await klass.pass(2_000);
    expect(answers.slice(2)).toMatchObject([{ value: { board: 3 } }, { value: { board: 3 } }]);
    const kinds = exhibition().facts.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'masterSent')).toHaveLength(1);
    expect(exhibition().ledger.movesAnswered).toBe(1);
    ask({ ask: 'reply', board: 3 });
    await klass.pass(20_000);
    expect(answers).toHaveLength(5);
    expect(klass.session.classroom.mastersSeat.droveIn(0)).toBe(BEN_AT);
  });

  it('overlaps its waits: all games at once answer far more than one after the other', async () => {
    const { klass, open, exhibition } = await staged();
    const { hall } = await open();
    const game = async (board: number) => {
      for (;;) {
        const never = new AbortController().signal;
        const moved = await hall.ask({ ask: 'move', board }, never);
        if ('refused' in moved) return;
        if ('refused' in (await hall.ask({ ask: 'reply', board }, never))) return;
      }
    };
    for (const board of [1, 2, 3, 4]) void game(board);
    await klass.pass(60_000);
    expect(exhibition().over).toBe(true);
    expect(exhibition().ledger.movesAnswered).toBeGreaterThan(12);
  });

  it('gives nobody’s game up, and knows who sits there', async () => {
    const { klass, open } = await staged();
    const { ask, answers } = await open();
    ask({ ask: 'close', board: 1 });
    ask({ ask: 'boards' });
    await klass.pass(100);
    expect(answers).toMatchObject([
      { refused: { code: 'notGivenUp', status: 409 } },
      { value: { boards: [{ name: 'Ada' }, { name: 'Ben' }, {}, {}] } },
    ]);
  });

  it('shows its source and its live line to stage and host, and to nobody else', async () => {
    const { klass, host, ada, ben, open, lookNow } = await staged();
    const { hall, ask } = await open();
    hall.source = SOURCE;
    hall.report({ line: 2, state: 'blocks', threads: 1, memoryBytes: null });
    ask({ ask: 'move', board: 3 });
    lookNow();
    const program = { board: BEN_AT, source: SOURCE, line: 2, state: 'blocks' };
    expect(host.last('onStage')).toEqual({ program });
    const late = await klass.host();
    expect(late.last('onStage')).toEqual({ program });
    for (const player of [ada, ben]) expect(player.last('onStage')).toBeUndefined();
  });

  it('that ends leaves the round to the event loop, until it runs again', async () => {
    const { klass, host, open, exhibition, lookNow } = await staged();
    const { key, ask } = await open();
    ask({ ask: 'ready' });
    lookNow();
    await klass.pass(20_000);
    expect(exhibition().ledger.movesAnswered).toBe(0);
    klass.programs.revoke(key);
    await klass.pass(10_000);
    expect(exhibition().ledger.movesAnswered).toBeGreaterThan(0);
    lookNow();
    expect(host.last('onStage')).toEqual({ program: null });
    await open();
    await klass.pass(500);
    expect(klass.session.classroom.mastersSeat.isStoodInFor).toBe(false);
  });

  it('loses its key with the seat, and with the bell', async () => {
    const { klass, host, ben, open } = await staged();
    const first = await open();
    await host.ask('nameDriver', { driver: 1 });
    expect(klass.programs.find(first.key)).toBeNull();
    expect(await ben.ask('programKey')).toMatchObject({ code: 'notWriting' });
    await host.ask('nameDriver', { driver: BEN_AT });
    const second = await open();
    await klass.pass(60_000);
    expect(klass.programs.find(second.key)).toBeNull();
  });

  it('waits while the round is paused, and goes on with it', async () => {
    const { klass, host, open, exhibition } = await staged();
    const { ask, answers } = await open();
    await klass.pass(15_000);
    await host.ask('host', { do: 'pause' });
    ask({ ask: 'move', board: 3 });
    await klass.pass(5_000);
    expect(answers).toEqual([]);
    await host.ask('host', { do: 'goOn' });
    await klass.pass(20_000);
    expect(answers).toMatchObject([{ value: { board: 3 } }]);
    expect(exhibition().ledger.movesAnswered).toBe(1);
  });
});
