/** The flags, each with an example of its value; the value's meaning stands in `scenario.ts`. */
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { OPENERS, POLICY_NAMES, QUEUE_ORDERS } from '../../shared/simul/index.ts';
import { simulate as words } from '../../shared/text/en/terminal.ts';
import { Misunderstood, say } from './say.ts';

export const LAWS = ['fixed', 'exponential', 'log-normal'] as const;

/** What a flag's value looks like; null: it has none. */
const EXAMPLES = {
  policy: POLICY_NAMES.join('|'),
  boards: '24',
  moves: '30',
  play: '5s',
  reply: '55s',
  'reply-law': LAWS.join('|'),
  sigma: '0.5',
  seed: '1',
  opens: OPENERS.join('|'),
  duration: '60s',
  masters: '1',
  brains: '1',
  stack: '8MB',
  ram: '4GB',
  queue: QUEUE_ORDERS.join('|'),
  walk: '0s',
  'walk-visit': '0s',
  recall: '0s',
  switch: '0s',
  traps: '3,7=6s',
  patience: '10s',
  timeout: '20s',
  cleanup: '1s',
  door: '10',
  group: '1,2,3',
  gather: '4,5',
  fail: '3@500ms',
  sweep: 'boards=1..50',
  json: null,
  facts: null,
  help: null,
} as const;

export type Flag = keyof typeof EXAMPLES;
const FLAGS = Object.keys(EXAMPLES) as Flag[];

/** What was written: every flag's values, in order; a flag without a value has an empty one. */
export type Written = ReadonlyMap<Flag, readonly string[]>;

const REPEATABLE: readonly Flag[] = ['group', 'gather'];

const descriptorOf = (flag: Flag): ParseArgsOptionDescriptor => ({
  type: EXAMPLES[flag] === null ? 'boolean' : 'string',
  multiple: REPEATABLE.includes(flag),
});

/** @throws Misunderstood */
export function readFlags(args: readonly string[]): Written {
  const options = Object.fromEntries(FLAGS.map((flag) => [flag, descriptorOf(flag)]));
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const written = new Map<Flag, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') throw new Misunderstood(say(words.stray, { word: token.value }));
    if (token.kind !== 'option') continue;
    const flag = known(token.name, token.rawName);
    const value = checked(flag, token.value);
    const values = REPEATABLE.includes(flag) ? (written.get(flag) ?? []) : [];
    written.set(flag, [...values, value]);
  }
  return written;
}

/** Flags that have another name now. */
const RENAMED: Readonly<Record<string, Flag>> = { think: 'play' };

function known(name: string, rawName: string): Flag {
  const flag = FLAGS.find((one) => one === name && rawName.startsWith('--'));
  if (flag !== undefined) return flag;
  const renamed = rawName.startsWith('--') ? RENAMED[name] : undefined;
  if (renamed !== undefined)
    throw new Misunderstood(say(words.renamedFlag, { flag: rawName, renamed: `--${renamed}` }));
  const flags = FLAGS.map((one) => `--${one}`).join(' ');
  throw new Misunderstood(say(words.noSuchFlag, { flag: rawName, flags }));
}

function checked(flag: Flag, value: string | undefined): string {
  const example = EXAMPLES[flag];
  if (example === null && value !== undefined)
    throw new Misunderstood(say(words.needsNoValue, { flag: `--${flag}` }));
  if (example !== null && (value === undefined || value === '' || value.startsWith('--')))
    throw new Misunderstood(
      say(words.missingValue, { flag: `--${flag}`, example: example.split('|')[0] ?? '' }),
    );
  return value ?? '';
}

/** Whether that word names a flag that has a value. */
export const takesValue = (word: string): word is Flag =>
  FLAGS.some((flag) => flag === word && EXAMPLES[flag] !== null);

/** The list of all flags for people. */
export function helpText(): string {
  const rows = FLAGS.map((flag) => {
    const example = EXAMPLES[flag];
    return `  --${flag}${example === null ? '' : ` ${example}`}\n      ${words.help[flag]}`;
  });
  return [words.helpHead, '', `  ${words.helpUsage}`, '', ...rows].join('\n');
}
