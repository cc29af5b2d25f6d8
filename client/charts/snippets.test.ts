import { describe, expect, it } from 'vitest';
import { type Code, LANGUAGES, type Scenario, scenarioOf } from '../../shared/simul/index.ts';
import type { FineMood } from '../models/mood.ts';
import { isLive, linesOf, snippets, usualMoodOf } from './snippets.ts';
import { storyOf } from './story.ts';

const MOODS = ['plays', 'walks', 'wasting', 'waiting', 'resting', 'queues', 'overhead'] as const;
const liveIn = (snippet: Code, mood: FineMood) =>
  LANGUAGES.map((language) =>
    snippet[language].filter((line) => isLive(line, mood)).map(({ code }) => code.trim()),
  );

describe('the code that a master lives', () => {
  it('is one line at any moment, in both languages', () => {
    for (const snippet of Object.values(snippets))
      for (const mood of MOODS) for (const lines of liveIn(snippet, mood)) expect(lines).toHaveLength(1);
  });
  it('blocking: while he waits he stands in the blocking call', () =>
    expect(liveIn(snippets.blocking, 'wasting')).toEqual([['b.wait_for_reply()'], ['b.waitForReply();']]));
  it('event loop: while he walks or rests, every game is at its await', () => {
    const awaits = [['await b.reply()'], ['await b.reply();']];
    expect(liveIn(snippets['event-loop'], 'walks')).toEqual(awaits);
    expect(liveIn(snippets['event-loop'], 'resting')).toEqual(awaits);
  });
  it('polling: while he goes from board to board he asks', () =>
    expect(liveIn(snippets.polling, 'walks')).toEqual([['if b.has_replied():'], ['if (b.hasReplied())']]));
  it('a trap: the loop stands in the blocking call', () => {
    expect(liveIn(snippets.trap, 'wasting')).toEqual([
      ['time.sleep({seconds})'],
      ["execSync('sleep {seconds}');"],
    ]);
    expect(liveIn(snippets.blockingCall, 'wasting')).toEqual([['b.wait_for_reply()'], ['b.waitForReply();']]);
  });
  it('who waits for the crown is about to play', () =>
    expect(liveIn(snippets.threads, 'queues')).toEqual(liveIn(snippets.threads, 'plays')));
  it('the debrief marks the wait of the one and the await of the other', () => {
    expect(usualMoodOf('blocking')).toBe('wasting');
    expect(usualMoodOf('event-loop')).toBe('walks');
  });
});

describe('the story of a scenario', () => {
  const scenario = (more: Partial<Scenario>) => scenarioOf({ policy: 'event-loop', boards: 24, ...more });
  const story = (more: Partial<Scenario>) => storyOf(scenario(more)).story;
  const told = (more: Partial<Scenario>) => {
    const { story: name, values } = storyOf(scenario(more));
    return LANGUAGES.map((language) =>
      linesOf(name, language, values)
        .map(({ code }) => code)
        .join('\n'),
    );
  };

  it('is its policy, or several masters', () => {
    expect(story({})).toBe('event-loop');
    expect(story({ policy: 'polling' })).toBe('polling');
    expect(story({ policy: 'blocking' })).toBe('blocking');
    expect(story({ policy: 'blocking', masters: 8 })).toBe('threads');
    expect(story({ policy: 'blocking-stay', masters: 8 })).toBe('pool');
  });
  it('memory for one master only leaves one', () =>
    expect(story({ policy: 'blocking', masters: 8, ramBytes: 8e6 })).toBe('blocking'));
  it('is what a scenario adds to the loop', () => {
    expect(story({ traps: [{ board: 5, lingerMs: 6000 }] })).toBe('trap');
    expect(story({ traps: [{ board: 5, lingerMs: 'untilReply' }] })).toBe('blockingCall');
    expect(story({ groups: [{ kind: 'gather', boards: [1, 2] }] })).toBe('gather');
    expect(story({ groups: [{ kind: 'group', boards: [1, 2] }], timeoutMs: 8000 })).toBe('group');
    expect(story({ timeoutMs: 8000 })).toBe('timeout');
    expect(story({ door: 12 })).toBe('door');
  });
  it('tells the numbers of the scenario, and leaves none open', () => {
    expect(told({ traps: [{ board: 5, lingerMs: 6000 }] })[0]).toContain('time.sleep(6)');
    expect(told({ timeoutMs: 8000 })).toEqual([
      expect.stringContaining('asyncio.timeout(8)'),
      expect.stringContaining('AbortSignal.timeout(8000)'),
    ]);
    expect(told({ door: 12 })[0]).toContain('asyncio.Semaphore(12)');
    expect(told({ policy: 'blocking', masters: 8 })[0]).toContain('ThreadPoolExecutor(8)');
    const all: Partial<Scenario>[] = [
      {},
      { traps: [{ board: 5, lingerMs: 6000 }] },
      { traps: [{ board: 5, lingerMs: 'untilReply' }] },
      { timeoutMs: 8000 },
      { door: 12 },
      { policy: 'blocking', masters: 8 },
      { policy: 'blocking-stay', masters: 8 },
    ];
    for (const code of all.flatMap(told)) expect(code).not.toMatch(/\{(masters|seconds|ms|door)\}/);
  });
});
