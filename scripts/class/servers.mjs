/** Servers that tests start for themselves: PostgreSQL's and Redis' programs on this machine. Nobody must have them. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps each version of PostgreSQL in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql';
const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
const path = (process.env.PATH ?? '').split(delimiter);

const folderOf = (programs, folders) =>
  folders.find((folder) => programs.every((program) => existsSync(join(folder, program))));

/** The folder with PostgreSQL's programs; undefined where there is none. */
export const postgres = folderOf(
  ['initdb', 'postgres'],
  [...versions.map((version) => join(DEBIAN, version, 'bin')), ...path],
);

const redisFolder = folderOf(['redis-server'], path);
/** Redis' server; undefined where there is none. */
export const redis = redisFolder && join(redisFolder, 'redis-server');

export const skipped = [
  ...(postgres
    ? []
    : ['PostgreSQL: skipped, as it is not on this machine. On Debian: apt-get install postgresql.']),
  ...(redis
    ? []
    : [
        'Several servers: skipped, as Redis is not on this machine. On Debian: apt-get install redis-server.',
      ]),
];
