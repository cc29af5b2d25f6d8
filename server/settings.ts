/** What the environment may set, checked in one place: what makes no sense is refused in a sentence that says what to write. */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { settings as words } from '../shared/text/en/terminal.ts';
import { isAddress, isDatabase, isNetwork, isProcess, isRedis } from './addresses.ts';
import { KEY } from './http/host-keys.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** As `DATA_DIR`: classes end with the process. */
const IN_MEMORY = ':memory:';

const emptyIsUnset = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyIsUnset, schema.optional());
const orElse = <Schema extends z.ZodType>(schema: Schema, standard: z.input<Schema>) =>
  z.preprocess((value) => emptyIsUnset(value) ?? standard, schema);

/** `Number` reads "0x50", "1e3" and " " too: nobody means those. */
const decimal = z
  .string()
  .trim()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number);
const address = z
  .string()
  .trim()
  .refine((one) => isIP(one) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(one));

const postgres = z.string().trim().refine(isDatabase);

/** A shell makes a home of `~`, a settings file does not; and nobody means a folder by a slip in `:memory:`. */
const isFolder = (folder: string) => folder === IN_MEMORY || !/^~|^:|:$/.test(folder.trim());

const environment = z.object({
  PORT: orElse(decimal.pipe(z.int().max(65_535)), '2567'),
  HOST: orElse(address, '0.0.0.0'),
  PUBLIC_URL: optional(z.string().trim().refine(isAddress)),
  TRUSTED_PROXIES: orElse(
    z
      .string()
      .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
      .refine((list) => list.every(isNetwork)),
    '',
  ),
  HOST_PIN: optional(z.string().regex(/^\d{4,12}$/)),
  /** Of the process before this one: nobody else sets it. */
  HOST_PASS: optional(z.string().regex(KEY)),
  OPEN_BROWSER: optional(z.enum(['yes', 'no'])),
  DATA_DIR: orElse(z.string().refine(isFolder), 'data'),
  DATABASE_URL: optional(postgres),
  REPORT_DATABASE_URL: optional(postgres),
  START_WAIT: orElse(decimal.pipe(z.number().max(3_600)), '300'),
  REDIS_URL: optional(z.string().trim().refine(isRedis)),
  PROCESS_URL: optional(z.string().refine(isProcess)),
  HALLS_MAX: orElse(decimal.pipe(z.int().min(1).max(1_000)), '50'),
  SIMUL_SPEED: orElse(decimal.pipe(z.number().min(0.1).max(100)), '1'),
});

export type Settings = {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Where people reach the server through a proxy, without a slash at the end; with a path where Simul lives below one. */
  readonly publicUrl: string | null;
  /** Addresses and networks of proxies that are believed when they say for whom they ask. */
  readonly trustedProxies: string[];
  /** Fixed by whoever runs the server; null: a new one at every start. */
  readonly hostPin: string | null;
  /** What browsers keep that came by the terminal's link, from the process before this one; null: there was none. */
  readonly hostPass: string | null;
  /** Whether a browser is opened at the start; null: where there is a screen to show it. */
  readonly openBrowser: boolean | null;
  /** Where classes are kept in a file, as a whole path; null: in the database, or without one in memory alone. */
  readonly dataDir: string | null;
  /** Where classes are kept in PostgreSQL, with name and password; null: in the folder. */
  readonly databaseUrl: string | null;
  /** Where the halls of all servers are listed that share the database; null: this server is alone. */
  readonly redisUrl: string | null;
  /** So long a start waits for a database, or a Redis, that does not answer. */
  readonly startWaitMs: number;
  /** Where those others reach this one, without a slash at the end; null: at its own address and port. */
  readonly processUrl: string | null;
  /** So many halls may be opened on this server. */
  readonly hallsMax: number;
  /** Of a PostgreSQL for the lab on the report, with name and password; null: the lab brings a database of its own. */
  readonly reportDatabaseUrl: string | null;
  /** Exhibition milliseconds per millisecond of the wall. */
  readonly speed: number;
};

/** @throws Error with one sentence per variable that makes no sense */
export function settingsFrom(variables: Readonly<Record<string, string | undefined>>): Settings {
  const read = environment.safeParse(variables);
  if (!read.success) throw new Error(sentences(read.error, variables));
  const alone = whyNotTogether(read.data);
  if (alone) throw new Error(alone);
  const {
    PORT,
    HOST,
    PUBLIC_URL,
    TRUSTED_PROXIES,
    HOST_PIN,
    HOST_PASS,
    OPEN_BROWSER,
    DATA_DIR,
    DATABASE_URL,
    REDIS_URL,
    PROCESS_URL,
    START_WAIT,
    HALLS_MAX,
    REPORT_DATABASE_URL,
    SIMUL_SPEED,
  } = read.data;
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustedProxies: TRUSTED_PROXIES,
    hostPin: HOST_PIN ?? null,
    hostPass: HOST_PASS ?? null,
    openBrowser: OPEN_BROWSER === undefined ? null : OPEN_BROWSER === 'yes',
    dataDir: DATA_DIR === IN_MEMORY || DATABASE_URL !== undefined ? null : resolve(PROJECT, DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    redisUrl: REDIS_URL ?? null,
    processUrl: PROCESS_URL?.replace(/\/+$/, '') ?? null,
    startWaitMs: START_WAIT * 1_000,
    hallsMax: HALLS_MAX,
    reportDatabaseUrl: REPORT_DATABASE_URL ?? null,
    speed: SIMUL_SPEED,
  };
}

/** What several servers need to be one; null: nothing is missing, or there is only one. */
function whyNotTogether(set: z.infer<typeof environment>): string | null {
  const { REDIS_URL, DATABASE_URL, HOST_PIN, PORT, PROCESS_URL } = set;
  if (REDIS_URL === undefined) return PROCESS_URL === undefined ? null : words.PROCESS_URL_ALONE;
  if (DATABASE_URL === undefined || HOST_PIN === undefined) return words.REDIS_URL_ALONE;
  return PORT === 0 && PROCESS_URL === undefined ? words.PORT_UNKNOWN : null;
}

/** What they are set to is not repeated: a log may be read by more people than a password. */
const SECRET: readonly string[] = ['DATABASE_URL', 'REPORT_DATABASE_URL', 'REDIS_URL'];

function sentences({ issues }: z.ZodError, variables: Readonly<Record<string, string | undefined>>): string {
  const names = [...new Set(issues.map(({ path }) => path[0] as keyof typeof words))];
  const said = (name: string) => (SECRET.includes(name) ? '…' : variables[name]);
  return names.map((name) => `${name}=${said(name)}: ${words[name]}`).join('\n');
}
