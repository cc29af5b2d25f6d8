/**
 * Whose a class is. A server that runs has a row, and its classes name it; where the row is gone they are free. The token
 * of a class grows whenever it is taken: whoever slept meanwhile, or whose old connection still has something to say,
 * knows an older one.
 */
import type { Client } from 'pg';
import type { Kept } from '../store.ts';
import { withEntries } from './statements.ts';

/** This server, as others see it. */
export type Self = {
  readonly id: string;
  /** Where other servers reach it; null: there are no others. */
  readonly address: string | null;
};

/** What a server has of a class: the token that shows it, and the last entry that was promised. */
export type Lease = { token: number; seq: number };

/** A server begins: whoever was at its address before, or anybody where it is alone, is gone. */
export async function begin(client: Client, { id, address }: Self): Promise<void> {
  await client.query('DELETE FROM process WHERE $1::text IS NULL OR address = $1', [address]);
  await client.query('INSERT INTO process (id, address) VALUES ($1, $2)', [id, address ?? 'alone']);
}

/**
 * A new connection, or a server that was thought dead: takes its classes anew, so that nothing that was said before
 * counts any more, and takes back what was never promised.
 * @param held is brought up to date
 * @returns the codes of the classes that others have by now
 */
export async function reclaim(client: Client, self: Self, held: Map<string, Lease>): Promise<string[]> {
  const codes = [...held.keys()];
  const leases = [...held.values()];
  await client.query('BEGIN');
  await client.query('INSERT INTO process (id, address) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
    self.id,
    self.address ?? 'alone',
  ]);
  const { rows } = await client.query(
    `UPDATE class SET token = class.token + 1, owner = $3
     FROM unnest($1::text[], $2::integer[]) AS mine (code, token)
     WHERE class.code = mine.code AND class.token = mine.token
     RETURNING class.code, class.token`,
    [codes, leases.map(({ token }) => token), self.id],
  );
  const tokens = new Map<string, number>(rows.map(({ code, token }) => [code, token]));
  await client.query(
    `DELETE FROM entry USING unnest($1::text[], $2::integer[]) AS promised (code, seq)
     WHERE entry.code = promised.code AND entry.seq > promised.seq AND entry.code = ANY ($3)`,
    [codes, leases.map(({ seq }) => seq), [...tokens.keys()]],
  );
  // What was taken, or opened, without an answer.
  await client.query('UPDATE class SET owner = NULL WHERE owner = $1 AND code <> ALL ($2)', [self.id, codes]);
  await client.query('COMMIT');
  for (const [code, token] of tokens) held.set(code, { token, seq: held.get(code)?.seq ?? 0 });
  return codes.filter((code) => !tokens.has(code));
}

/**
 * Takes the oldest classes that nobody has; whatever their last owner was writing is kept before, or not at all.
 * @param held codes of those that this server has, though others may think that it is dead
 */
export async function take(
  client: Client,
  self: Self,
  held: readonly string[],
  most: number,
): Promise<{ kept: Kept[]; tokens: ReadonlyMap<string, number> }> {
  await client.query('BEGIN');
  const { rows } = await client.query(
    `UPDATE class SET owner = $1, token = class.token + 1
     FROM (
       SELECT code FROM class WHERE owner IS NULL AND code <> ALL ($3)
       ORDER BY opened LIMIT $2 FOR UPDATE SKIP LOCKED
     ) AS free
     WHERE class.code = free.code RETURNING class.*`,
    [self.id, Number.isFinite(most) ? most : null, held],
  );
  const inOrder = rows.sort((a, b) => Number(a.opened) - Number(b.opened));
  const kept = await withEntries(client, inOrder);
  await client.query('COMMIT');
  return { kept, tokens: new Map(rows.map(({ code, token }) => [code, token])) };
}

/** A server ends: others may take its classes. */
export async function end(client: Client, { id }: Self): Promise<void> {
  await client.query('DELETE FROM process WHERE id = $1', [id]);
}
