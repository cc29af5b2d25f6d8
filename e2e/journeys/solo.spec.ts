/** Alone, without anybody's help: a guess and a round, three times, in one browser. Its clock is turned by hand. */
import { expect, test } from '../classroom.ts';
import { SoloPage } from '../pages/solo.ts';
import { StagePage } from '../pages/stage.ts';
import { weigh, withPhaser } from '../requests.ts';
import { en, fill, like } from '../words.ts';

const SECONDS = 30;

const oneOf = (...sentences: readonly string[]) =>
  new RegExp(sentences.map((sentence) => like(sentence).source).join('|'));

for (const device of ['phone', 'laptop'] as const) {
  test(`three guesses, three rounds and the code on a ${device}`, async ({ pupil, laptop }) => {
    const one = device === 'phone' ? await pupil('Solo') : laptop;
    const solo = new SoloPage(one.page);
    const fetched = await weigh(one.page);
    await solo.opens();
    await solo.starts(SECONDS);
    await expect(solo.tiles).toHaveCount(4);
    const tiles = await solo.tiles.allInnerTexts();
    await solo.guesses(1);
    await expect(one.phone.suggestions).toHaveCount(3);
    await one.phone.playsSuggestion(1);
    if (device === 'laptop') await expect(solo.hall.locator('canvas')).toBeVisible();
    await solo.waitsForTheBell(SECONDS);
    await one.phone.reads(fill(en.solo.over.title, { number: 1 }));
    await one.phone.reads(like(en.solo.over.theory.waits));
    // Chance decides whom he waits for: it may be one move, or none for the person.
    await one.phone.reads(oneOf(en.solo.over.guessed_one, en.solo.over.guessed_other));
    await one.phone.reads(oneOf(en.solo.over.you_zero, en.solo.over.you_one, en.solo.over.you_other));

    expect(await solo.tiles.allInnerTexts()).toEqual(tiles);
    await solo.guesses(3);
    await expect(
      one.page.getByText(fill(en.solo.round, { number: 2, policy: en.common.policy['event-loop'] })),
    ).toBeVisible();
    await solo.waitsForTheBell(SECONDS);

    await one.phone.reads(like(en.solo.rounds.third));
    await solo.guesses(2);
    await expect(one.page.getByText(fill(en.solo.round, { number: 3, policy: en.solo.sleep }))).toBeVisible();
    await solo.waitsForTheBell(SECONDS);
    await one.phone.reads(like(en.solo.over.theory.sleeps));
    await one.phone.reads(en.solo.last.leadsOn);
    await one.page.getByRole('button', { name: en.solo.last.button }).click();
    const sideBySide = new StagePage(one.page);
    await expect(sideBySide.lanes).toHaveCount(2);
    const [blocking = 0, loop = 0] = await sideBySide.numbers('movesAnswered');
    expect(loop).toBeGreaterThan(3 * blocking);
    expect(await withPhaser(one.page, fetched())).toHaveLength(device === 'laptop' ? 1 : 0);

    await one.page.getByRole('button', { name: en.solo.again }).click();
    await expect(one.page.getByRole('button', { name: en.solo.start })).toBeVisible();
  });
}

test('the rule is changed while one plays, and each is told by what it was worth', async ({ pupil }) => {
  const one = await pupil('Solo');
  const solo = new SoloPage(one.page);
  await solo.opens();
  await solo.playsFreely();
  await one.phone.playsSuggestion(1);
  await one.page.clock.runFor(20_000);
  await solo.changesTheRule(en.common.policy['event-loop']);
  await expect(one.page.getByRole('dialog')).toBeHidden();
  await one.page.clock.runFor(20_000);
  await solo.changesTheRule(fill(en.solo.free.threads, { masters: 8 }));
  await one.page.clock.runFor(5_000);
  await one.page.getByRole('button', { name: en.solo.free.stop }).click();
  await one.phone.reads(en.solo.free.over.title);
  await expect(one.page.getByRole('img', { name: en.solo.free.lane })).toHaveCount(2);
  const rules = one.page.getByRole('heading', { level: 2 });
  await expect(rules).toHaveText([
    like(en.common.policy.blocking),
    like(en.common.policy['event-loop']),
    like(fill(en.solo.free.threads, { masters: 8 })),
  ]);
  await one.phone.reads(like(en.solo.free.over.compared_other));
});
