/**
 * Each way to run the hall as a few lines of code: a policy's own, or what a scenario makes of it. They run as they stand
 * once `boards` exist (and some of them as `group`, or as the `slow` ones). What stands in {braces} is filled in from the
 * scenario.
 */
import {
  type Code,
  type CodeLine,
  type Language,
  type LineKind,
  type PolicyName,
  policies,
} from '../../shared/simul/index.ts';
import type { FineMood } from '../models/mood.ts';
import { loopStories } from './snippets-loop.ts';
import { threadStories } from './snippets-threads.ts';

const ofPolicies = Object.fromEntries(Object.entries(policies).map(([name, { code }]) => [name, code]));

/** What is told: a policy, or what a scenario makes of it. */
export type Story = PolicyName | keyof typeof threadStories | keyof typeof loopStories;

export const snippets: Readonly<Record<Story, Code>> = {
  ...(ofPolicies as Record<PolicyName, Code>),
  ...threadStories,
  ...loopStories,
};

const GOES: readonly FineMood[] = ['walks', 'resting'];
const BLOCKED: readonly FineMood[] = ['wasting', 'waiting'];
const MOODS: Readonly<Record<LineKind, readonly FineMood[]>> = {
  /** He works, or is about to: he takes up the crown or waits for it. */
  play: ['plays', 'queues', 'overhead'],
  blocked: BLOCKED,
  go: GOES,
  await: [...GOES, ...BLOCKED],
  look: ['walks', ...BLOCKED],
  rest: ['resting'],
};

/** Whether that line is the one a master in this mood is on. */
export const isLive = ({ live }: CodeLine, mood: FineMood): boolean =>
  live !== undefined && MOODS[live].includes(mood);

/** Where the line that a master with this policy lives on most stands out: he waits, or he walks on. */
export const usualMoodOf = (policy: PolicyName): FineMood =>
  policies[policy].waits === 'never' ? 'walks' : 'wasting';

/** The lines with what stands in {braces} filled in. */
export function linesOf(
  story: Story,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): readonly CodeLine[] {
  return snippets[story][language].map((line) => ({
    ...line,
    code: line.code.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  }));
}
