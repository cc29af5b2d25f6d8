import { describe, expect, it } from 'vitest';
import { exerciseNamed } from '../../../shared/exercises/exercises.ts';
import { ServedHall } from '../../../shared/program/served-hall.ts';
import type { Refused } from '../../models/picture.ts';
import { OwnHall } from './own-hall.ts';
import type { HallNews, OwnHalls } from './own-halls.ts';

const { scenario } = exerciseNamed('makeItAwait');

/** A hall on a server that is asked for news and answers when the test says so. */
function followed() {
  const served = new ServedHall(scenario);
  const asked: { readonly after: number; readonly answer: (news: HallNews | Refused) => void }[] = [];
  const halls: OwnHalls = {
    open: async () => ({ key: 'k', scenario }),
    news: (_, after) => new Promise((answer) => asked.push({ after, answer })),
    urlOf: (key) => `http://school/api/code/${key}`,
  };
  const own = new OwnHall(halls, 'k', scenario);
  const answers = async (news: Partial<HallNews> | Refused) => {
    const round = { timeMs: 0, leftMs: 20_000, over: false, score: 0, bound: 57 };
    asked.at(-1)?.answer({ facts: [], next: 0, round, program: null, ...news });
    await new Promise((resolve) => setTimeout(resolve));
  };
  const round = (timeMs: number) => ({ timeMs, leftMs: 20_000 - timeMs, over: false, score: 0, bound: 57 });
  return { own, served, asked, answers, round };
}

describe('a hall for a program on another machine', () => {
  it('has no clock before its program has asked', async () => {
    const { own, served, answers, asked } = followed();
    await answers({ facts: served.advance(0).facts, next: 1 });
    expect(own.hall.value?.hasBegun).toBe(false);
    expect(asked.at(-1)?.after).toBe(1);
    own.leave();
  });

  it('is shown as it is told, with the line that its program stands on', async () => {
    const { own, served, answers, round } = followed();
    served.ask({ ask: 'move', board: 3 }, 0);
    const program = { line: 8, state: 'blocks' } as const;
    await answers({ facts: served.advance(400).facts, next: 9, round: round(400), program, source: 'x = 1' });
    expect(own.hall.value?.seen().hall.boards[2]?.answers).toBe(1);
    expect([own.line.value, own.source.value]).toEqual([program, 'x = 1']);
    own.leave();
  });

  it('says at the bell of an exercise whether its goal is reached', async () => {
    const { own, answers, round } = followed();
    await answers({ round: round(400) });
    expect(own.passed.value).toBeNull();
    const verdict = { passed: true, moves: 50, bound: 57, loop: 52, together: 12, thinking: 9, finished: 0 };
    await answers({ round: { ...round(20_000), over: true, verdict } });
    expect(own.passed.value).toBe(true);
  });

  it('says why it is followed no longer', async () => {
    const { own, answers } = followed();
    await answers({ code: 'unknownKey', message: 'No hall has this key.', retry: false });
    expect(own.ended.value).toBe('No hall has this key.');
  });
});
