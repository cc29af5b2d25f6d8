import { beforeEach, expect, it } from 'vitest';
import {
  botReplies,
  classRound,
  famousEvening,
  playOut,
  type Scenario,
} from '../../../shared/simul/index.ts';
import { allMeasured, forgetMeasured } from '../../measured/measured.ts';
import { rememberNew } from './remember-rounds.ts';
import { type Settled, settledOf } from './rounds/settled.ts';

beforeEach(forgetMeasured);

const BOARDS = 8;
function played(policy: Scenario['policy'], more: Partial<Scenario> = {}): Settled {
  const replies = Array.from({ length: BOARDS }, (_, index) => botReplies(1, index + 1));
  const scenario = { ...classRound({ policy, boards: BOARDS, durationMs: 60_000, replies }), ...more };
  const [one] = settledOf([{ scenario, facts: playOut(scenario).facts }]);
  if (!one) throw new Error('nothing was played');
  return one;
}

it('both rounds of a class are kept, with what the class has measured', () => {
  const [blocking, loop] = [played('blocking'), played('event-loop')];
  rememberNew([blocking, loop]);
  expect(allMeasured().map(({ what }) => what)).toEqual(['round.class.blocking', 'round.class.event-loop']);
  const { playMs, walkVisitMs } = loop.round.scenario;
  const [, second] = allMeasured();
  expect(second?.figures).toMatchObject({
    moves: loop.ledger.movesAnswered,
    boards: BOARDS,
    durationMs: 60_000,
    playMs: playMs + walkVisitMs,
  });
  expect(second?.figures.replyMs).toBeGreaterThan(0);
});

it('a debrief that is opened again adds nothing, and nor does the first of two rounds of one kind', () => {
  const rounds = [played('blocking'), played('blocking', { durationMs: 30_000 })];
  for (let times = 0; times < 3; times++) rememberNew(rounds);
  expect(allMeasured()).toHaveLength(2);
});

it('of shows, other ways and blocking calls nothing is kept', () => {
  const evening = famousEvening('blocking');
  const show = { scenario: evening, facts: playOut(evening).facts, isShow: true };
  const trap = { board: 3, lingerMs: 5_000 };
  rememberNew([...settledOf([show]), played('in-order'), played('event-loop', { traps: [trap] })]);
  expect(allMeasured()).toEqual([]);
});
