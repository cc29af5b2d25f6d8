/** Nobody comes: the one thing to do is to cough, and everybody hears it. */
import { expect, test } from '../classroom.ts';
import { en, fill } from '../words.ts';

test('who is ignored coughs politely, and the big screen tells it', async ({ teacher, stage, pupil }) => {
  const code = await teacher.hasAHall({ seats: 8 });
  await stage.shows(code);
  const [ada, ben] = [await pupil('Ada'), await pupil('Ben')];
  await ada.hasASeat(code);
  await ben.hasASeat(code);
  await teacher.starts();
  await ben.phone.playsSuggestion(1);
  await expect(ben.phone.headline).toHaveText(en.phone.headline.nobodyComes);

  await stage.says(en.stage.strip.wasting);
  await ben.phone.coughs();
  await stage.says(en.stage.say.coughs_one);
  await stage.says(en.stage.noEffect);
  // One voice is enough for five seconds; then it is back.
  await expect(ben.phone.cough).toHaveText(en.phone.cough.done);
  await expect(ben.phone.cough).toHaveText(en.phone.cough.do);
  await expect(ben.phone.headline).toHaveText(en.phone.headline.nobodyComes);
  await ben.page.reload();
  await ben.phone.reads(fill(en.phone.cough.none_one, { count: 1 }));
});
