/** Where this server keeps its classes, and lists them for others: opened as the settings say, and only what they ask for. */
import { createHmac } from 'node:crypto';
import { addressOf } from './cluster/cluster.ts';
import type { Listing } from './cluster/listing.ts';
import { ownAddresses } from './http/network.ts';
import type { Settings } from './settings.ts';
import { MemoryStore } from './store/memory-store.ts';
import type { PostgresStore } from './store/postgres/postgres-store.ts';
import { SqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';

/** As long as a pass that is drawn by lot. */
const PASS_BYTES = 16;

/** What a server has in common with others. */
export type Shared = {
  /** Where they reach it. */
  readonly address: string;
  readonly store: PostgresStore;
  readonly listing: Listing;
  /** Lets a browser open halls on each of them: it follows from what they know and nobody else does. */
  readonly hostPass: string;
};

export type Storage = {
  readonly store: Store;
  /** null: this server is alone. */
  readonly shared: Shared | null;
};

/** @throws StoreNotOpened, DatabaseNotOpened, ListingNotOpened */
export async function openStorage(settings: Settings): Promise<Storage> {
  const { dataDir, databaseUrl, redisUrl, hostPin } = settings;
  if (databaseUrl === null)
    return { store: dataDir === null ? new MemoryStore() : await SqliteStore.in(dataDir), shared: null };
  // The libraries of PostgreSQL and Redis are read only where they are asked for.
  const { PostgresStore } = await import('./store/postgres/postgres-store.ts');
  if (redisUrl === null) return { store: await PostgresStore.at(databaseUrl), shared: null };
  const { Listing } = await import('./cluster/listing.ts');
  const address = addressOf(settings, await ownAddresses());
  const listing = await Listing.at(redisUrl, address);
  const store = await PostgresStore.at(databaseUrl, { address });
  return { store, shared: { address, store, listing, hostPass: passOf(databaseUrl, hostPin) } };
}

function passOf(databaseUrl: string, hostPin: string | null): string {
  const hash = createHmac('sha256', databaseUrl).update(`host ${hostPin}`).digest();
  return hash.subarray(0, PASS_BYTES).toString('base64url');
}
