/** Where this server keeps its classes, and lists them for others: opened as the settings say, and only what they ask for. */
import { createHmac } from 'node:crypto';
import { addressOf } from './cluster/cluster.ts';
import type { Listing } from './cluster/listing.ts';
import type { wrongGuessesIn } from './cluster/wrong-guesses.ts';
import { ownAddresses } from './http/address/network.ts';
import type { Settings } from './settings.ts';
import { MemoryStore } from './store/memory-store.ts';
import type { PostgresStore } from './store/postgres/postgres-store.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';

/** As long as a key that is drawn by lot. */
const KEY_BYTES = 16;

/** What a server has in common with others. */
export type Shared = {
  /** Where they reach it. */
  readonly address: string;
  readonly store: PostgresStore;
  readonly listing: Listing;
  /** Lets a browser open halls on each of them: it follows from what they know and nobody else does. */
  readonly hostPass: string;
  /** By which they know each other, and nobody else can: it follows from the same. */
  readonly proof: string;
  /** Counts wrong guesses of one kind for all of them. */
  readonly wrongGuesses: (what: string) => ReturnType<typeof wrongGuessesIn>;
};

export type Storage = {
  readonly store: Store;
  /** null: this server is alone. */
  readonly shared: Shared | null;
};

/** @throws StoreNotOpened, DatabaseNotOpened, RedisNotOpened */
export async function openStorage(settings: Settings): Promise<Storage> {
  const { dataDir, databaseUrl, redisUrl, hostPin } = settings;
  if (databaseUrl === null)
    return { store: dataDir === null ? new MemoryStore() : await SqliteStore.in(dataDir), shared: null };
  // The libraries of PostgreSQL and Redis are read only where they are asked for.
  const { PostgresStore } = await import('./store/postgres/postgres-store.ts');
  if (redisUrl === null) return { store: await PostgresStore.at(databaseUrl), shared: null };
  const [{ redisAt }, { Listing }, { wrongGuessesIn }] = await Promise.all([
    import('./cluster/connection.ts'),
    import('./cluster/listing.ts'),
    import('./cluster/wrong-guesses.ts'),
  ]);
  const address = addressOf(settings, await ownAddresses());
  const redis = await redisAt(redisUrl);
  const store = await PostgresStore.at(databaseUrl, { address }).catch((error) => {
    redis.disconnect();
    throw error;
  });
  const keyFor = (use: string) => keyOf(databaseUrl, `${use} ${hostPin}`);
  const shared = {
    address,
    store,
    listing: new Listing(redis, address),
    hostPass: keyFor('host'),
    proof: keyFor('server'),
    wrongGuesses: (what: string) => wrongGuessesIn(redis, what),
  };
  return { store, shared };
}

function keyOf(databaseUrl: string, use: string): string {
  const hash = createHmac('sha256', databaseUrl).update(use).digest();
  return hash.subarray(0, KEY_BYTES).toString('base64url');
}
