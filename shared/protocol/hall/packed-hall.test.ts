import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_BYTES } from './board-record.ts';
import { type BoardOnStage, DOINGS, HEADER, type MasterOnStage, type RestOfHall } from './hall-on-stage.ts';
import { HallReader } from './hall-reader.ts';
import { PackedHall } from './packed-hall.ts';

const BOARDS = 6;

/** Sixty-four squares as the first field of a FEN, with at most 32 pieces. */
const placements = fc
  .array(fc.constantFrom('', '', ...'PNBRQKpnbrqk'), { minLength: 64, maxLength: 64 })
  .map((squares) => {
    let pieces = 0;
    const kept = squares.map((piece) => (piece !== '' && ++pieces > 32 ? '' : piece));
    const rows = Array.from({ length: 8 }, (_, row) => kept.slice(row * 8, row * 8 + 8));
    return rows
      .map((row) => row.map((piece) => piece || '1').join(''))
      .join('/')
      .replace(/1+/g, ({ length }) => String(length));
  });
const squares = fc
  .tuple(fc.constantFrom(...'abcdefgh'), fc.integer({ min: 1, max: 8 }))
  .map(([file, rank]) => `${file}${rank}`);
const moments = fc.double({ noNaN: true, noDefaultInfinity: true }).map((ms) => ms + 0);
const boardsAt = (board: number): fc.Arbitrary<BoardOnStage> =>
  fc.record({
    board: fc.constant(board),
    name: fc.string({ unit: 'grapheme', maxLength: 12 }),
    bot: fc.boolean(),
    connected: fc.boolean(),
    sinceRound: fc.nat(255),
    state: fc.constantFrom('outside', 'thinking', 'ready', 'served', 'closed'),
    sinceMs: moments,
    side: fc.constantFrom('white', 'black'),
    fen: placements,
    lastMove: fc.option(fc.record({ from: squares, to: squares })),
    answers: fc.nat(65_535),
    result: fc.constantFrom('', '*', '1-0', '0-1', '1/2-1/2'),
  });
const someBoards = fc.array(fc.integer({ min: 1, max: BOARDS }).chain(boardsAt), { maxLength: 8 });
const allBoards = fc.tuple(...Array.from({ length: BOARDS }, (_, index) => boardsAt(index + 1)));
const numbers = fc.nat(BOARDS);
const rests: fc.Arbitrary<RestOfHall> = fc.record({
  masters: fc.array(
    fc.record<MasterOnStage>({
      doing: fc.constantFrom(...DOINGS),
      board: numbers,
      from: numbers,
      sinceMs: moments,
      untilMs: fc.option(moments),
      nextBoard: numbers,
    }),
    { maxLength: 4 },
  ),
  readyQueue: fc.array(numbers, { maxLength: BOARDS }),
  handsUp: fc.nat(10_000),
});

function write(hall: PackedHall, boards: readonly BoardOnStage[], rest: RestOfHall): void {
  for (const board of boards) hall.write(board);
  hall.writeRest(rest);
  hall.finish();
}
function packed(boards: readonly BoardOnStage[], rest: RestOfHall): PackedHall {
  const hall = new PackedHall(boards.length);
  write(hall, boards, rest);
  return hall;
}

describe('a packed hall', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.property(allBoards, rests, (boards, rest) => {
        expect(new HallReader().read(packed(boards, rest).since(0))).toEqual({ tables: boards, ...rest });
      }),
    ));

  it('is the same for who was told of each change, of some, and of none before', () =>
    fc.assert(
      fc.property(
        allBoards,
        rests,
        fc.array(fc.tuple(someBoards, rests, fc.boolean()), { maxLength: 6 }),
        (boards, rest, changes) => {
          const hall = packed(boards, rest);
          const [always, often] = [new HallReader(), new HallReader()];
          let shown = always.read(hall.since(0));
          often.read(hall.since(0));
          let [told, toldOften] = [hall.picture, hall.picture];
          for (const [some, next, isTold] of changes) {
            write(hall, some, next);
            shown = always.read(hall.since(told));
            told = hall.picture;
            if (!isTold) continue;
            often.read(hall.since(toldOften));
            toldOften = hall.picture;
          }
          const now = new HallReader().read(hall.since(0));
          expect(shown).toEqual(now);
          expect(often.read(hall.since(toldOften))).toEqual(now);
        },
      ),
    ));

  it('tells of a change what has changed, and nothing of what has not', () =>
    fc.assert(
      fc.property(allBoards, rests, (boards, rest) => {
        const hall = packed(boards, rest);
        const { picture } = hall;
        write(hall, boards, rest);
        expect(hall.picture).toBe(picture);
        const first = boards[0] as BoardOnStage;
        write(hall, [{ ...first, answers: (first.answers + 1) % 65_536 }], rest);
        expect(hall.picture).toBe(picture + 1);
        const reader = new HallReader();
        const before = [...(reader.read(packed(boards, rest).since(0))?.tables ?? [])];
        const bytes = hall.since(picture);
        const after = reader.read(bytes)?.tables ?? [];
        expect(after.filter((board, index) => board !== before[index]).map(({ board }) => board)).toEqual([
          1,
        ]);
        expect(new DataView(bytes.buffer).getUint16(HEADER.records, true)).toBe(1);
        expect(new DataView(bytes.buffer).getUint16(HEADER.names, true)).toBe(0);
      }),
    ));

  it('is never half read, whatever comes: broken bytes leave the hall as it was', () =>
    fc.assert(
      fc.property(
        allBoards,
        rests,
        someBoards,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.option(fc.nat()),
        (boards, rest, some, flips, cut) => {
          const hall = packed(boards, rest);
          const reader = new HallReader();
          const shown = reader.read(hall.since(0));
          const before = [...(shown?.tables ?? [])];
          write(hall, some, rest);
          const bytes = hall.since(1);
          for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
          const sent = cut === null ? bytes : bytes.subarray(0, cut % bytes.length);
          const read = reader.read(sent);
          if (read === null) expect(shown?.tables).toEqual(before);
          else for (const board of read.tables) expect(board.fen.split('/').length).toBe(8);
        },
      ),
    ));

  it('is not taken from bytes that are no message at all', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(new HallReader().read(bytes)).toBeNull();
      }),
    ));

  it('changes nothing for who has another picture than the one it goes on from', () => {
    fc.assert(
      fc.property(allBoards, someBoards, rests, (boards, some, rest) => {
        const hall = packed(boards, rest);
        const before = hall.picture;
        write(hall, some, { ...rest, handsUp: rest.handsUp + 1 });
        expect(new HallReader().read(hall.since(before))).toBeNull();
      }),
    );
  });

  it('of ten thousand boards is half a megabyte, and what a move changes fifty bytes and the front of the queue', () => {
    const fresh = { bot: false, connected: true, sinceRound: 0, state: 'thinking', sinceMs: 0 } as const;
    const more = { side: 'white', lastMove: null, answers: 0, result: '' } as const;
    const fen = 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR';
    const boards = Array.from({ length: 10_000 }, (_, index): BoardOnStage => {
      return { board: index + 1, name: `Patient Porcupine ${index}`, fen, ...fresh, ...more };
    });
    const rest: RestOfHall = { masters: [], readyQueue: [], handsUp: 0 };
    const hall = packed(boards, rest);
    expect(hall.since(0).length).toBeLessThan(700_000);
    write(hall, [{ ...(boards[6_999] as BoardOnStage), state: 'ready', sinceMs: 12.5 }], rest);
    expect(hall.since(1).length).toBeLessThan(RECORD_BYTES + 40);
  });
});
