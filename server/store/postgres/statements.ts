/** Acts as statements: many acts of one kind are one statement, and one way to the database and back. */
import type { Client } from 'pg';
import type { Act, Done } from '../group-commit.ts';
import type { Entry, Kept } from '../store.ts';

export type Of<Kind extends Act['do']> = Extract<Act, { do: Kind }>;

/** Where an entry goes: whoever alone writes to a class gives its number. */
export type Placed = { readonly code: string; readonly entry: Entry; readonly seq: number };

export async function openAll(client: Client, acts: readonly Of<'open'>[]): Promise<Done[]> {
  if (acts.length === 0) return [];
  const { rows } = await client.query(
    `INSERT INTO class (code, secret_hash, options, seen_at_ms)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::double precision[])
     ON CONFLICT (code) DO NOTHING RETURNING code`,
    [
      acts.map(({ session }) => session.code),
      acts.map(({ session }) => session.secretHash),
      acts.map(({ session }) => session.options),
      acts.map(({ seenAtMs }) => seenAtMs),
    ],
  );
  const opened = new Set(rows.map(({ code }) => code));
  return acts.map(({ session }) =>
    opened.has(session.code) ? null : new Error('There is such a class already'),
  );
}

/** @returns the number of each; that of the first one where it was kept already; null where there is no such class */
export async function appendAll(client: Client, placed: readonly Placed[]): Promise<Done[]> {
  if (placed.length === 0) return [];
  const { rows } = await client.query({
    name: 'append',
    text: `INSERT INTO entry (code, seq, board, id, input)
           SELECT sent.*
           FROM unnest($1::text[], $2::integer[], $3::integer[], $4::text[], $5::text[])
             AS sent (code, seq, board, id, input)
           JOIN class USING (code)
           ON CONFLICT (code, board, id) WHERE id IS NOT NULL DO NOTHING
           RETURNING code, seq`,
    values: [
      placed.map(({ code }) => code),
      placed.map(({ seq }) => seq),
      placed.map(({ entry }) => entry.sender?.board ?? null),
      placed.map(({ entry }) => entry.sender && idAsText(entry.sender.id)),
      placed.map(({ entry }) => entry.input),
    ],
  });
  const fresh = new Set(rows.map(({ code, seq }) => `${code} ${seq}`));
  const done: Done[] = [];
  for (const one of placed)
    done.push(fresh.has(`${one.code} ${one.seq}`) ? one.seq : await seqOf(client, one));
  return done;
}

async function seqOf(client: Client, { code, entry: { sender } }: Placed): Promise<number | null> {
  if (sender === null) return null;
  const { rows } = await client.query('SELECT seq FROM entry WHERE code = $1 AND board = $2 AND id = $3', [
    code,
    sender.board,
    idAsText(sender.id),
  ]);
  return rows[0]?.seq ?? null;
}

/** Of each class the last mark counts. */
export async function markAll(client: Client, acts: readonly Of<'mark'>[]): Promise<Done[]> {
  if (acts.length === 0) return [];
  const last = [...new Map(acts.map((act) => [act.code, act])).values()];
  await client.query({
    name: 'mark',
    text: `UPDATE class SET round = m.round, clock_ms = m.clock_ms, seen_at_ms = m.seen_at_ms
           FROM unnest($1::text[], $2::integer[], $3::double precision[], $4::double precision[])
             AS m (code, round, clock_ms, seen_at_ms)
           WHERE class.code = m.code`,
    values: [
      last.map(({ code }) => code),
      last.map(({ mark }) => mark.round),
      last.map(({ mark }) => mark.clockMs),
      last.map(({ mark }) => mark.seenAtMs),
    ],
  });
  return acts.map(() => null);
}

export async function forgetAll(client: Client, acts: readonly Of<'forget'>[]): Promise<Done[]> {
  if (acts.length === 0) return [];
  await client.query('DELETE FROM class WHERE code = ANY ($1)', [acts.map(({ code }) => code)]);
  return acts.map(() => null);
}

/** All classes as they are kept, at one moment. */
export async function readAll(client: Client): Promise<Kept[]> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const classes = await client.query('SELECT * FROM class ORDER BY opened');
  const entries = await client.query('SELECT * FROM entry ORDER BY code, seq');
  await client.query('COMMIT');
  const ofClass = Map.groupBy(entries.rows, ({ code }) => code);
  return classes.rows.map(({ code, secret_hash, options, round, clock_ms, seen_at_ms }) => ({
    code,
    secretHash: secret_hash,
    options,
    mark: { round, clockMs: clock_ms, seenAtMs: seen_at_ms },
    entries: (ofClass.get(code) ?? []).map(({ seq, board, id, input }) => ({
      seq,
      sender: id === null ? null : { board, id: idFromText(id) },
      input,
    })),
  }));
}

/** A stranger chooses the id, and a text of PostgreSQL holds no zero byte and no half of a letter. */
const idAsText = (id: string) => JSON.stringify(id).slice(1, -1);
const idFromText = (text: string): string => JSON.parse(`"${text}"`);
