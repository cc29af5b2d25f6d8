/** What the environment may set, checked in one place. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
/** As `DATA_DIR`: classes end with the process. */
const IN_MEMORY = ':memory:';

const emptyIsUnset = (value: unknown) => (value === '' ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(emptyIsUnset, schema.optional());

const environment = z.object({
  PORT: z.preprocess(emptyIsUnset, z.coerce.number().int().min(0).max(65_535).default(2567)),
  HOST: z.preprocess(emptyIsUnset, z.string().default('0.0.0.0')),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  HOST_PIN: optional(z.string().regex(/^\d{4,12}$/, 'must be 4 to 12 digits')),
  DATA_DIR: z.preprocess(emptyIsUnset, z.string().default('data')),
  SIMUL_SPEED: z.preprocess(emptyIsUnset, z.coerce.number().min(0.1).max(100).default(1)),
});

export type Settings = {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly host: string;
  /** Where people reach the server through a proxy, without a slash at the end. */
  readonly publicUrl: string | null;
  /** Fixed by whoever runs the server; null: a new one at every start. */
  readonly hostPin: string | null;
  /** Where classes are kept, as a whole path; null: in memory alone. */
  readonly dataDir: string | null;
  /** Exhibition milliseconds per millisecond of the wall. */
  readonly speed: number;
};

/** @throws Error with one sentence per variable that makes no sense */
export function settingsFrom(variables: Readonly<Record<string, string | undefined>>): Settings {
  const read = environment.safeParse(variables);
  if (!read.success)
    throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const { PORT, HOST, PUBLIC_URL, HOST_PIN, DATA_DIR, SIMUL_SPEED } = read.data;
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    hostPin: HOST_PIN ?? null,
    dataDir: DATA_DIR === IN_MEMORY ? null : resolve(PROJECT, DATA_DIR),
    speed: SIMUL_SPEED,
  };
}
