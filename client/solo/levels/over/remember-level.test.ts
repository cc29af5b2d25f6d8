import { expect, it } from 'vitest';
import { LEVELS, levelScenario } from '../../../../shared/levels/levels.ts';
import { loopOf, resultOf } from '../../../../shared/levels/score.ts';
import { driveOut } from '../../../../shared/simul/index.ts';
import { forgetMeasured, lastOf } from '../../../measured/measured.ts';
import { rememberLevel } from './remember-level.ts';

/** Whoever serves the lowest hand. */
function played(name: string) {
  const level = LEVELS.find((one) => one.name === name);
  if (!level) throw new Error(name);
  const scenario = levelScenario(level, level.boards, level.seed);
  const { facts } = driveOut(
    scenario,
    ({ boards }) => boards.find(({ state, master }) => state === 'ready' && master === null)?.id ?? null,
  );
  const round = { scenario, facts };
  rememberLevel(level, round, loopOf(level, scenario), resultOf(level, round));
  return lastOf(`level.${name}`)?.figures;
}

it('a level keeps its points beside the loop’s, and what was hired', () => {
  forgetMeasured();
  const polite = played('polite');
  expect(polite?.points).toBeGreaterThan(0);
  expect(polite?.loopPoints).toBeGreaterThan(polite?.points ?? 0);
  expect(polite?.blockedMs).toBeGreaterThan(0);
  expect(polite).toMatchObject({ masters: 1, durationMs: 45_000 });
  const hire = played('hire');
  expect(hire?.masters).toBeGreaterThan(1);
  expect((hire?.stackBytes ?? 0) % (hire?.masters ?? 1)).toBe(0);
});
