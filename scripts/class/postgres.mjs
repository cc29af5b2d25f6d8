/** PostgreSQL's own programs on this machine: for tests that start a server of their own. Nobody must have them. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps each version in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql';
const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
const folders = [
  ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ...(process.env.PATH ?? '').split(delimiter),
];

/** The folder with `initdb` and `postgres`; undefined where there is none. */
export const postgres = folders.find((folder) =>
  ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
);

export const skipped = postgres
  ? []
  : ['PostgreSQL: skipped, as it is not on this machine. On Debian: apt-get install postgresql.'];
