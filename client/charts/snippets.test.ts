import { describe, expect, it } from 'vitest';
import type { Mood } from './mood.ts';
import { LANGUAGES, type Snippet, snippets, usualMoodOf } from './snippets.ts';

const liveIn = (snippet: Snippet, mood: Mood) =>
  LANGUAGES.map((language) =>
    snippet[language].filter(({ moods }) => moods?.includes(mood)).map(({ code }) => code.trim()),
  );

describe('the code that a master lives', () => {
  it('is one line at any moment, in both languages', () => {
    for (const snippet of Object.values(snippets))
      for (const mood of ['plays', 'walks', 'wasting', 'waiting', 'resting'] as const)
        for (const lines of liveIn(snippet, mood)) expect(lines).toHaveLength(1);
  });
  it('blocking: while he waits he stands in the blocking call', () =>
    expect(liveIn(snippets.blocking, 'wasting')).toEqual([['b.wait_for_reply()'], ['b.waitForReply();']]));
  it('event loop: while he walks or rests, every game is at its await', () => {
    const awaits = [['await b.reply()'], ['await b.reply();']];
    expect(liveIn(snippets['event-loop'], 'walks')).toEqual(awaits);
    expect(liveIn(snippets['event-loop'], 'resting')).toEqual(awaits);
  });
  it('the debrief marks the wait of the one and the await of the other', () => {
    expect(usualMoodOf('blocking')).toBe('wasting');
    expect(usualMoodOf('event-loop')).toBe('walks');
  });
});
