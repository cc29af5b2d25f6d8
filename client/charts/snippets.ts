/**
 * Each way to run the hall as a few lines of code, which run as they stand once `boards` exist (and some of them as
 * `group`, or as the `slow` ones). What stands in {braces} is filled in from the scenario.
 */
import type { FineMood } from '../models/mood.ts';
import { circleStories } from './snippets-circle.ts';
import { loopStories } from './snippets-loop.ts';

export const LANGUAGES = ['python', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One line; it is live in these moods of the master. */
export type Line = { readonly code: string; readonly note?: string; readonly moods?: readonly FineMood[] };

export type Snippet = { readonly [language in Language]: readonly Line[] };

export const snippets = { ...circleStories, ...loopStories } as const;

/** What is told: a policy, or what a scenario makes of it. */
export type Story = keyof typeof snippets;

/** Where the line that a master with this policy lives on most stands out: he waits, or he walks on. */
export function usualMoodOf(story: Story): FineMood {
  return story === 'event-loop' || story === 'polling' ? 'walks' : 'wasting';
}

/** The lines with what stands in {braces} filled in. */
export function linesOf(
  story: Story,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): readonly Line[] {
  return snippets[story][language].map((line) => ({
    ...line,
    code: line.code.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  }));
}
