/** Older browsers: each thing that one of the supported ones lacks is taken away, and the class goes on. */
import type { BrowserContext } from '@playwright/test';
import { planOf } from '../../shared/lesson/plan.ts';
import { expect, test } from '../classroom.ts';
import { twoRounds } from '../pages/set-up.ts';
import { en, fill } from '../words.ts';

const LACKED = [
  'URL.canParse',
  'URL.parse',
  'AbortSignal.timeout',
  'Intl.Segmenter',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.at',
  'Array.prototype.with',
  'Array.prototype.toSorted',
  'Array.prototype.toSpliced',
  'Object.hasOwn',
  'Object.groupBy',
  'Map.groupBy',
  'structuredClone',
  'crypto.randomUUID',
  'CompressionStream',
  'DecompressionStream',
  'CanvasRenderingContext2D.prototype.roundRect',
  'Path2D.prototype.roundRect',
  'OffscreenCanvas',
  'requestIdleCallback',
  'Navigator.prototype.clipboard',
  'Element.prototype.checkVisibility',
] as const;

/** A round with a task group: its ribbon is drawn from boxes and layers. */
const GROUP = planOf([
  { policy: 'event-loop', durationMs: 600_000, groups: [{ kind: 'group', boards: [1, 2, 3, 4] }] },
]);

/** Takes things away before any script of a page runs. */
const without = (context: BrowserContext, lacked: readonly string[]) =>
  context.addInitScript((names) => {
    for (const name of names) {
      const parts = name.split('.');
      const last = parts.pop() as string;
      let owner: Record<string, unknown> = globalThis;
      for (const part of parts) owner = owner[part] as Record<string, unknown>;
      if (name.startsWith('crypto.')) owner = Object.getPrototypeOf(owner);
      delete owner[last];
    }
  }, lacked);

test('whatever one of them lacks, a phone joins and plays, and the stage shows it', async ({
  teacher,
  stage,
  pupil,
}) => {
  await without(teacher.page.context(), LACKED);
  const code = await teacher.hasAHall({ seats: 24, plan: GROUP });
  await without(stage.page.context(), LACKED);
  const faults: string[] = [];
  stage.page.on('pageerror', ({ message }) => faults.push(message));
  await stage.shows(code);
  await expect(stage.page.getByRole('img', { name: /QR/ })).toBeVisible();
  const all = await pupil('All');
  await without(all.page.context(), LACKED);
  await all.joins(code);
  await stage.says(en.stage.lobby.people_one.replace('{{count}}', '1'));
  await teacher.starts();
  await stage.drawsTheHall();
  await expect(all.phone.suggestions).toHaveCount(3);
  await all.phone.playsSuggestion(1);
  await expect(all.phone.suggestions).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('whatever one of them lacks, a plan is changed', async ({ teacher: { setUp } }) => {
  await without(setUp.page.context(), LACKED);
  await setUp.opens(twoRounds(60));
  await setUp.button(fill(en.planner.remove, { number: 2 })).click();
  await expect(setUp.ownSteps).toHaveCount(1);
  await setUp.button(en.planner.adds.question).click();
  await expect(setUp.ownSteps).toHaveCount(2);
});

for (const lacked of ['AbortSignal.timeout', 'Intl.Segmenter', 'Array.prototype.findLast'] as const)
  test(`a phone without ${lacked} alone sits down`, async ({ teacher, pupil }) => {
    const code = await teacher.hasAHall({ seats: 8 });
    const one = await pupil('One');
    await without(one.page.context(), [lacked]);
    await one.joins(code);
    await teacher.starts();
    await expect(one.phone.suggestions).toHaveCount(3);
  });

test('a browser older than those reads which one it is and what to do', async ({ pupil, baseURL }) => {
  const old = await pupil('Old');
  const context = await old.page.context().browser()?.newContext({
    baseURL,
    userAgent: 'Mozilla/5.0 (Linux; Android 8.0) AppleWebKit/537.36 Chrome/80.0.3987.99 Mobile Safari/537.36',
  });
  if (!context) throw new Error('There is no browser');
  await without(context, ['Promise.any', 'String.prototype.replaceAll']);
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('body')).toContainText('Chrome 80 is too old for Simul: update it');
  await expect(page.locator('#app')).toHaveCount(0);
  await context.close();
});
