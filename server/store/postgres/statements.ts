/** Acts as statements: many acts of one kind are one statement, and one way to the database and back. */
import type { Client, QueryResultRow } from 'pg';
import type { Act, Done } from '../group-commit.ts';
import { type Entry, type Kept, NotOurs } from '../store.ts';

export type Of<Kind extends Act['do']> = Extract<Act, { do: Kind }>;

/** Where an entry goes: whoever has the class gives its number, and says the token that shows it. */
export type Placed = {
  readonly code: string;
  readonly entry: Entry;
  readonly token: number;
  readonly seq: number;
  readonly outdated: readonly number[];
};
type Marked = Of<'mark'> & { readonly token: number };

export async function openAll(client: Client, owner: string, acts: readonly Of<'open'>[]): Promise<Done[]> {
  if (acts.length === 0) return [];
  const { rows } = await client.query(
    `INSERT INTO class (code, secret_hash, options, seen_at_ms, owner)
     SELECT *, $5 FROM unnest($1::text[], $2::text[], $3::text[], $4::double precision[])
     ON CONFLICT (code) DO NOTHING RETURNING code`,
    [
      acts.map(({ session }) => session.code),
      acts.map(({ session }) => session.secretHash),
      acts.map(({ session }) => session.options),
      acts.map(({ seenAtMs }) => seenAtMs),
      owner,
    ],
  );
  const opened = new Set(rows.map(({ code }) => code));
  return acts.map(({ session }) => (opened.has(session.code) ? null : 'taken'));
}

/**
 * A class that is being taken waits until this is kept, and what comes after that finds another token.
 * @returns the number of each; that of the first one where it was kept already
 */
export async function appendAll(client: Client, placed: readonly Placed[]): Promise<Done[]> {
  if (placed.length === 0) return [];
  const { rows } = await client.query({
    name: 'append',
    text: `INSERT INTO entry (code, seq, board, id, input)
           SELECT sent.code, sent.seq, sent.board, sent.id, sent.input
           FROM unnest($1::text[], $2::integer[], $3::integer[], $4::text[], $5::text[], $6::integer[])
             AS sent (code, seq, board, id, input, token)
           JOIN class ON class.code = sent.code AND class.token = sent.token
           FOR SHARE OF class
           ON CONFLICT (code, board, id) WHERE id IS NOT NULL DO NOTHING
           RETURNING code, seq`,
    values: [
      placed.map(({ code }) => code),
      placed.map(({ seq }) => seq),
      placed.map(({ entry }) => entry.sender?.board ?? null),
      placed.map(({ entry }) => entry.sender && idAsText(entry.sender.id)),
      placed.map(({ entry }) => entry.input),
      placed.map(({ token }) => token),
    ],
  });
  const fresh = new Set(rows.map(({ code, seq }) => `${code} ${seq}`));
  const isFresh = ({ code, seq }: Placed) => fresh.has(`${code} ${seq}`);
  await dropAll(client, placed.filter(isFresh));
  const done: Done[] = [];
  for (const one of placed) done.push(isFresh(one) ? one.seq : await seqOf(client, one));
  return done;
}

/** What says nothing any more beside these. Whose they are was looked at when these were kept. */
async function dropAll(client: Client, placed: readonly Placed[]): Promise<void> {
  const drops = placed.flatMap(({ code, outdated }) => outdated.map((seq) => ({ code, seq })));
  if (drops.length === 0) return;
  await client.query(
    `DELETE FROM entry USING unnest($1::text[], $2::integer[]) AS drops (code, seq)
     WHERE entry.code = drops.code AND entry.seq = drops.seq`,
    [drops.map(({ code }) => code), drops.map(({ seq }) => seq)],
  );
}

async function seqOf(client: Client, { code, entry: { sender } }: Placed): Promise<Done> {
  if (sender === null) return new NotOurs();
  const { rows } = await client.query('SELECT seq FROM entry WHERE code = $1 AND board = $2 AND id = $3', [
    code,
    sender.board,
    idAsText(sender.id),
  ]);
  return rows[0]?.seq ?? new NotOurs();
}

/** Of each class the last mark counts. */
export async function markAll(client: Client, acts: readonly Marked[]): Promise<Done[]> {
  if (acts.length === 0) return [];
  const last = [...new Map(acts.map((act) => [act.code, act])).values()];
  const { rows } = await client.query({
    name: 'mark',
    text: `UPDATE class SET round = m.round, clock_ms = m.clock_ms, seen_at_ms = m.seen_at_ms
           FROM unnest($1::text[], $2::integer[], $3::double precision[], $4::double precision[], $5::integer[])
             AS m (code, round, clock_ms, seen_at_ms, token)
           WHERE class.code = m.code AND class.token = m.token
           RETURNING class.code`,
    values: [
      last.map(({ code }) => code),
      last.map(({ mark }) => mark.round),
      last.map(({ mark }) => mark.clockMs),
      last.map(({ mark }) => mark.seenAtMs),
      last.map(({ token }) => token),
    ],
  });
  const marked = new Set(rows.map(({ code }) => code));
  return acts.map(({ code }) => (marked.has(code) ? null : new NotOurs()));
}

/** What another server has by now is its own to forget. */
export async function forgetAll(
  client: Client,
  owner: string,
  acts: readonly Of<'forget'>[],
): Promise<Done[]> {
  if (acts.length === 0) return [];
  const codes = acts.map(({ code }) => code);
  await client.query('DELETE FROM class WHERE code = ANY ($1) AND owner = $2', [codes, owner]);
  return acts.map(() => null);
}

/** All classes as they are kept, at one moment. */
export async function readAll(client: Client): Promise<Kept[]> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows } = await client.query('SELECT * FROM class ORDER BY opened');
  const all = await withEntries(client, rows);
  await client.query('COMMIT');
  return all;
}

/** @param rows of the table of classes */
export async function withEntries(client: Client, rows: readonly QueryResultRow[]): Promise<Kept[]> {
  const codes = rows.map(({ code }) => code);
  const entries = await client.query('SELECT * FROM entry WHERE code = ANY ($1) ORDER BY code, seq', [codes]);
  const ofClass = Map.groupBy(entries.rows, ({ code }) => code);
  return rows.map(({ code, secret_hash, options, round, clock_ms, seen_at_ms }) => ({
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
