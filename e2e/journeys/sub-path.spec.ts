/** Simul below a path of somebody else's address, behind a proxy that knows that path alone. */
import { startServer } from '../../scripts/class/server.ts';
import { startProxy } from '../../server/testing/proxy.ts';
import { test as base, expect } from '../classroom.ts';
import { portOf } from '../machine.ts';
import { CodePage, LONG } from '../pages/code.ts';
import { HALL_COLOURS } from '../pages/stage.ts';
import { en, like } from '../words.ts';

type Below = {
  readonly url: string;
  readonly hostLink: () => string;
  readonly strayed: () => readonly string[];
};

const test = base.extend<{ below: Below }>({
  // biome-ignore lint/correctness/noEmptyPattern: this is how Playwright wants it said that nothing is needed
  below: async ({}, use, { workerIndex }) => {
    const proxy = await startProxy({ path: '/school/Simul', strips: false });
    const port = portOf(workerIndex, 1);
    proxy.leadTo(port);
    const server = await startServer(port, ':memory:', 2, { PUBLIC_URL: proxy.url });
    await use({ url: proxy.url, hostLink: server.hostLink, strayed: proxy.strayed });
    await server.stop();
    await proxy.close();
  },
});

test('a class is opened, shown and joined by its link below a path @loopback', async ({
  below,
  teacher,
  pupil,
}) => {
  const { page, setUp } = teacher;
  await page.goto(below.hostLink());
  await setUp.opensTheHall();
  const code = await teacher.isAtTheDesk();
  expect(page.url()).toContain(`${below.url}/host/${code}`);
  const [stage] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: en.host.stage }).click(),
  ]);
  expect(stage.url()).toBe(`${below.url}/stage/${code}`);
  await expect(stage.getByText(`${below.url.replace('http://', '')}`).first()).toBeVisible();

  await stage.goto(`${below.url}/stage/${code}?canvas=10`);
  await expect.poll(() => stage.evaluate<number>(HALL_COLOURS)).toBeGreaterThan(10);

  const ada = await pupil('Ada');
  await ada.page.goto(`${below.url}/j/${code}`);
  await ada.door.takesASpunName();
  await ada.page.waitForURL(`${below.url}/play/${code}`);
  await expect(stage.getByText(en.stage.lobby.people_one.replace('{{count}}', '1'))).toBeVisible();
  expect(below.strayed()).toEqual([]);
});

test('programs, labs and documents are found below a path @loopback @long', async ({ below, laptop }) => {
  test.slow();
  const { page } = laptop;
  await page.goto(below.url);
  await page.locator('a.door-other').first().click();
  await expect(page).toHaveURL(new RegExp(`^${below.url}/code`));
  const code = new CodePage(page);
  await code.editor.press('ControlOrMeta+Enter');
  await expect(code.result).toBeVisible(LONG);

  await page.goto(`${below.url}/lab#freeze`);
  await page.getByText(en.labs.freeze.settings.presses.hand).click();
  await page.getByText(en.labGuess.freeze.all).click();
  await page.getByRole('button', { name: en.labs.page.run }).click();
  const link = page.getByRole('link', { name: /#freeze=/ });
  await expect(link).toBeVisible(LONG);
  expect(await link.textContent()).toContain(`${below.url}/lab#freeze=`);
  await page.getByRole('button', { name: like(en.labs.freeze.press.loop) }).click();
  await expect(page.getByText(like(en.labs.freeze.going.loop))).toBeVisible();

  await page.goto(`${below.url}/docs/watch.html`);
  await page.locator('nav a').first().click();
  await expect(page).toHaveURL(`${below.url}/host`);
  await page.goto(`${below.url}/nowhere`);
  await page.getByRole('link', { name: en.common.wayHome }).click();
  await expect(page).toHaveURL(`${below.url}/`);
  expect(below.strayed()).toEqual([]);
});
