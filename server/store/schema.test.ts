import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { migrate, VERSIONS } from './schema.ts';

describe('a store', () => {
  it('of an older version is brought forward, one step after the other', () => {
    const database = new DatabaseSync(':memory:');
    const first = 'CREATE TABLE one (a TEXT)';
    migrate(database, [first]);
    database.exec("INSERT INTO one VALUES ('kept')");
    migrate(database, [first, "ALTER TABLE one ADD COLUMN b TEXT DEFAULT 'new'"]);
    expect(database.prepare('SELECT * FROM one').all()).toEqual([{ a: 'kept', b: 'new' }]);
  });

  it('of a class that was kept before words changed: it says the same in the words of today', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, VERSIONS.slice(0, 2));
    const title = 'The "thinkMs":1 of "kind":"ask"';
    const round = { kind: 'round', topic: 'blocking', title, policy: 'blocking', durationMs: 30_000 };
    const before = [
      { ...round, thinkMs: 5 },
      { kind: 'ask', topic: 'predict', ask: { about: 'moves' } },
    ];
    const now = [
      { ...round, playMs: 5 },
      { kind: 'question', topic: 'predict', question: { about: 'moves' } },
    ];
    const kept = { lesson: { name: 'custom', steps: before }, seats: 4 };
    database
      .prepare("INSERT INTO class (code, secret_hash, plan, seen_at_ms) VALUES ('412907', 'hash', ?, 0)")
      .run(JSON.stringify(kept));
    const answer = { input: { do: 'answer', board: 1, fen: 'fen' }, round: 1, atMs: 7 };
    database.prepare("INSERT INTO entry VALUES ('412907', 1, NULL, NULL, ?)").run(JSON.stringify(answer));
    migrate(database);
    const { options } = database.prepare('SELECT options FROM class').get() as { options: string };
    expect(JSON.parse(options)).toEqual({ plan: { name: 'custom', steps: now }, seats: 4 });
    const { input } = database.prepare('SELECT input FROM entry').get() as { input: string };
    expect(JSON.parse(input)).toEqual({ ...answer, input: { ...answer.input, do: 'engineMove' } });
  });
});
