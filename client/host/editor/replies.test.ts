import { expect, it } from 'vitest';
import { meanMs, replyLaw, withLaw, withMean } from './replies.ts';

it('how long bots think and how much it varies are two choices', () => {
  const varied = withLaw({ kind: 'fixed', ms: 2_000 }, 'logNormal');
  expect(replyLaw(varied)).toBe('logNormal');
  expect(meanMs(varied)).toBe(2_000);
  const longer = withMean(varied, 3_000);
  expect(replyLaw(longer)).toBe('logNormal');
  expect(withLaw(longer, 'fixed')).toEqual({ kind: 'fixed', ms: 3_000 });
});
it('what nobody has said is what the core takes: the famous evening', () =>
  expect([replyLaw(undefined), meanMs(undefined)]).toEqual(['fixed', 55_000]));
