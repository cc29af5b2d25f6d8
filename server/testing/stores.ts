/** Folders and stores that one test uses: when it is over they are closed, and gone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Store } from '../store/store.ts';

const folders: string[] = [];
const open: Store[] = [];

/** To be called once by a file of tests. */
export function closesItsStores(): void {
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simul-store-'));
  folders.push(folder);
  return folder;
}

/** @returns that store, which is closed when the test is over */
export function kept<One extends Store>(store: One): One {
  open.push(store);
  return store;
}
