/** A class of three people and 21 bots plays both rounds, sees them side by side, and plays again. */
import { planOf } from '../../shared/lesson/plan.ts';
import { expect, test } from '../classroom.ts';
import { en, fill, like } from '../words.ts';

const SEATS = 24;
/** The second needs less: in it more happens. */
const BOTH_ROUNDS = planOf([
  { policy: 'blocking', durationMs: 30_000 },
  { policy: 'event-loop', durationMs: 20_000 },
]);

/** Twice as fast the big screen names nobody: the master of 24 boards would change too quickly to be read. */
test.use({ speed: 1 });

test('a class plays both rounds, and sees what waiting cost', async ({ teacher, stage, pupil }) => {
  test.slow();
  const code = await teacher.hasAHall({ seats: SEATS, plan: BOTH_ROUNDS });
  await stage.shows(code);
  const [ada, ben, cleo] = [await pupil('Ada'), await pupil('Ben'), await pupil('Cleo')];
  const pupils = [ada, ben, cleo];
  for (const one of pupils) await one.hasASeat(code);
  await stage.says(fill(en.stage.lobby.people_other, { count: 3 }));
  for (const one of pupils) await expect(one.phone.headline).toHaveText(en.phone.headline.lobby);

  await test.step('he waits: Ada holds everybody up, nobody comes to the others', async () => {
    await teacher.starts();
    await Promise.all([
      ben.phone.playsSuggestion(1),
      cleo.phone.playsSuggestion(2),
      expect(ada.phone.headline).toHaveText(like(en.phone.headline.youBlock)),
      stage.says(en.stage.strip.wasting),
      stage.says(fill(en.stage.strip.forWhom, { name: 'Ada', board: 1 })),
      stage.says(like(en.stage.say.waits)),
      expect(ben.phone.headline).toHaveText(en.phone.headline.nobodyComes),
      cleo.phone.reads(like(en.phone.line.waitsFor)),
    ]);
    await Promise.all(pupils.map((one) => one.playsOnToTheBell()));
  });

  const blocking = await test.step('the bell: what the round came to', async () => {
    await stage.says(fill(en.stage.between.over, { number: 1 }));
    const [moves = 0] = await stage.numbers('movesAnswered');
    const [idle = 0] = await stage.numbers('idleWithHandsUp');
    const [longestWait = 0] = await stage.numbers('longestWait');
    expect(moves).toBeGreaterThan(0);
    expect(idle).toBeGreaterThan(50);
    for (const one of pupils) {
      await one.phone.reads(en.phone.result.yours);
      await one.phone.reads(like(en.phone.result.thought));
      await one.phone.reads(en.common.policy.blocking);
    }
    return { moves, idle, longestWait };
  });

  await test.step('he moves on: the ready queue is served', async () => {
    await teacher.startsTheSecondRound();
    await Promise.all(pupils.map((one) => one.seesItBegin()));
    await Promise.all([
      stage.says(en.stage.queue.title),
      ...pupils.map((one) => one.playsOnToTheBell()),
      expect(ada.phone.headline).toHaveText(
        new RegExp(`${en.phone.headline.handUp}|${en.phone.headline.heIsHere}`),
      ),
    ]);
  });

  await test.step('side by side', async () => {
    await expect(stage.lanes).toHaveCount(2);
    // Rounds of 30 and 20 seconds are compared by the minute.
    const [before = 0, after = 0] = await stage.numbers('movesAMinute');
    const [wasted = 0, calm = 0] = await stage.numbers('idleWithHandsUp');
    const [longest = 0, shorter = 0] = await stage.numbers('longestWait');
    const [ignored = 0, nobody = 0] = await stage.numbers('neverServed');
    expect([before, wasted, longest]).toEqual([2 * blocking.moves, blocking.idle, blocking.longestWait]);
    expect(after).toBeGreaterThan(3 * before);
    expect(calm).toBeLessThan(10);
    expect(shorter).toBeLessThan(longest);
    expect(ignored).toBeGreaterThan(0);
    expect(nobody).toBeLessThan(ignored / 3);
    for (const one of pupils) {
      await one.phone.reads(en.common.policy.blocking);
      await one.phone.reads(en.common.policy['event-loop']);
    }
  });

  await test.step('again, with the same people on the same boards', async () => {
    await teacher.desk.press(en.host.playAgain);
    await teacher.desk.press(en.host.yesAgain);
    await stage.says(fill(en.stage.lobby.people_other, { count: 3 }));
    for (const [index, one] of pupils.entries()) {
      await expect(one.phone.headline).toHaveText(en.phone.headline.lobby);
      await one.phone.reads(fill(en.common.seatOf, { board: index + 1, name: one.name }));
    }
  });
});
