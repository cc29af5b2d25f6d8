/** The servers that share a database: who says that they live, who has fallen silent, and who has which class. */
import type { Client } from 'pg';
import type { Lease, Self } from './leases.ts';

/** A server that shares the database. */
export type Member = {
  readonly id: string;
  /** Where other servers reach it. */
  readonly address: string;
  /** Grows for as long as it lives. */
  readonly beat: number;
  readonly halls: number;
  /** So many may be opened there. */
  readonly hallsMax: number;
};

/** What a server says of itself. */
export type Occupied = Pick<Member, 'halls' | 'hallsMax'>;

/** What a server sees when it looks at the others. */
export type Look = {
  /** Itself among them. */
  readonly members: readonly Member[];
  /** For each class the address of the server that has it; null: none has just now. */
  readonly whereabouts: ReadonlyMap<string, string | null>;
};

/** This server lives. @returns whether that is still believed: whoever was silent for long has no row any more */
export async function beat(client: Client, { id }: Self, { halls, hallsMax }: Occupied): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE process SET beat = beat + 1, halls = $2, halls_max = $3 WHERE id = $1',
    [id, halls, hallsMax],
  );
  return rowCount === 1;
}

/** @returns also the codes of classes that this server has no more, though it believes that it does */
export async function look(
  client: Client,
  { id }: Self,
  held: ReadonlyMap<string, Readonly<Lease>>,
): Promise<Look & { readonly lost: readonly string[] }> {
  const members = await client.query(
    'SELECT id, address, beat, halls, halls_max AS "hallsMax" FROM process ORDER BY id',
  );
  const classes = await client.query(
    'SELECT code, token, owner, address FROM class LEFT JOIN process ON class.owner = process.id',
  );
  const isOurs = ({ owner, token, code }: (typeof classes.rows)[0]) =>
    owner === id && token === held.get(code)?.token;
  const ours = new Set(classes.rows.filter(isOurs).map(({ code }) => code));
  return {
    members: members.rows,
    whereabouts: new Map(classes.rows.map(({ code, address }) => [code, address])),
    lost: [...held.keys()].filter((code) => !ours.has(code)),
  };
}

/** A server that has not said a word since that beat is gone: its classes are free. */
export async function bury(client: Client, { id, beat: last }: Member): Promise<void> {
  await client.query('DELETE FROM process WHERE id = $1 AND beat = $2', [id, last]);
}
