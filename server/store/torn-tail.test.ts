/**
 * A power cut in the middle of a commit. What was acknowledged before it was brought to the disk by its own commit
 * (`synchronous=FULL`); of what the last one was just writing, each sector may be there, missing, or rubbish.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Database } from './database.ts';

const CODE = '412907';
const SECTOR_BYTES = 512;
const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** So large that a few dozen make SQLite carry its log over into the file and write it anew from the top. */
const LARGE = 'x'.repeat(200_000);
const BEFORE_A_NEW_LOG = 24;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simul-torn-'));
  folders.push(folder);
  return folder;
}

type Files = { readonly data: Buffer; readonly log: Buffer };
const inside = (folder: string) => [join(folder, 'simul.db'), join(folder, 'simul.db-wal')] as const;
function filesIn(folder: string): Files {
  const [data, log] = inside(folder);
  return { data: readFileSync(data), log: readFileSync(log) };
}

const appended = (id: string, input = id) =>
  ({ do: 'append', code: CODE, entry: { sender: { board: 3, id }, input } }) as const;
const idsIn = (database: Database) => (database.read()[0]?.entries ?? []).map(({ sender }) => sender?.id);

/** The files as the last acknowledgement left them, and after one commit more. */
function aroundACommit(earlier: readonly ReturnType<typeof appended>[]) {
  const folder = newFolder();
  const database = new Database(folder);
  const session = { code: CODE, secretHash: 'hash', options: '{}' };
  database.keep([{ do: 'open', session, seenAtMs: 1_000 }]);
  for (const act of earlier) database.keep([act]);
  const promised = idsIn(database);
  const before = filesIn(folder);
  database.keep([appended('last'), appended('of its group')]);
  const after = filesIn(folder);
  expect(after.data.equals(before.data)).toBe(true);
  database.close();
  return { promised, before, after };
}

/** Where the last commit ends: the log's header and its frames, of which each knows the page, and that it ends a commit. */
function endOfCommits(log: Buffer): number {
  const frameBytes = FRAME_HEADER_BYTES + log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let end = LOG_HEADER_BYTES;
  for (let at = end; at + frameBytes <= log.length; at += frameBytes) {
    if (!log.subarray(at + 8, at + 16).equals(salt)) break;
    if (log.readUInt32BE(at + 4) !== 0) end = at + frameBytes;
  }
  return end;
}

type Fate = 'written' | 'as before' | 'zeros' | 'rubbish';
const fate = fc.constantFrom<Fate[]>('written', 'written', 'as before', 'zeros', 'rubbish');

/** The log as the cut may have left it; what was acknowledged is out of its reach, in a sector that it shares, too. */
function torn({ before, after }: Record<'before' | 'after', Files>, fates: readonly Fate[]): Buffer {
  const log = Buffer.from(after.log);
  const from = endOfCommits(before.log);
  const sectors = Math.ceil(log.length / SECTOR_BYTES);
  for (let index = Math.floor(from / SECTOR_BYTES); index < sectors; index++) {
    const start = Math.max(from, index * SECTOR_BYTES);
    const end = Math.min(log.length, (index + 1) * SECTOR_BYTES);
    const became = fates[index % fates.length];
    if (became === 'as before') log.fill(0, start, end).set(before.log.subarray(start, end), start);
    else if (became !== 'written') log.fill(became === 'zeros' ? 0 : 0xa5, start, end);
  }
  return log;
}

describe.each([
  ['grows', ['a', 'b', 'c'].map((id) => appended(id))],
  [
    'is written anew from the top',
    [
      ...Array.from({ length: BEFORE_A_NEW_LOG }, (_, index) => appended(`early ${index}`, LARGE)),
      appended('late'),
    ],
  ],
])('a store whose log %s when the power is cut', (how, earlier) => {
  const { promised, ...files } = aroundACommit(earlier);
  const folder = newFolder();
  const [from, to] = [files.before, files.after].map(({ log }) => endOfCommits(log)) as [number, number];

  /** The store opens with what was promised, and the last commit alone where the whole of it is there; and it goes on. */
  function expectTheClassIn(left: Buffer): void {
    const [data, log] = inside(folder);
    writeFileSync(data, files.before.data);
    writeFileSync(log, left);
    const database = new Database(folder);
    const isWhole = left.subarray(0, to).equals(files.after.log.subarray(0, to));
    const kept = isWhole ? [...promised, 'last', 'of its group'] : promised;
    expect(idsIn(database)).toEqual(kept);
    expect(database.keep([appended('next')])).toEqual([kept.length + 1]);
    database.close();
  }

  it('is in the state that is meant', () => {
    expect(to).toBeGreaterThan(from);
    expect(from < files.before.log.length).toBe(how !== 'grows');
  });

  it('has all that was acknowledged, and of the rest all or nothing', () =>
    fc.assert(
      fc.property(fc.array(fate, { minLength: 1, maxLength: 40 }), (fates) =>
        expectTheClassIn(torn(files, fates)),
      ),
      { numRuns: 25 },
    ));

  it('has it wherever the writing came to an end', () => {
    const rest = files.before.log.subarray.bind(files.before.log);
    for (let end = from; end <= to; end += Math.ceil((to - from) / 20))
      expectTheClassIn(Buffer.concat([files.after.log.subarray(0, end), rest(end)]));
    expectTheClassIn(files.after.log);
  });
});
