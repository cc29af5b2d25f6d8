/** What the server says to people who look after it, and to strangers who send it rubbish. */
import { expect, test } from '../classroom.ts';
import { en } from '../words.ts';

test('/healthz reports rooms, players, memory and the event loop’s delay', async ({
  teacher,
  pupil,
  request,
}) => {
  const code = await teacher.hasAHall({ seats: 4 });
  await (await pupil('Ada')).hasASeat(code);
  const health = await (await request.get('/healthz')).json();
  expect(health).toMatchObject({
    ok: true,
    rooms: 1,
    players: 1,
    watchers: 1,
    memoryMb: { rss: expect.any(Number), heapUsed: expect.any(Number) },
    eventLoopDelayP99Ms: expect.any(Number),
  });
});

const JSON_TYPE = { 'Content-Type': 'application/json' };
const refused = [
  [
    'garbage instead of JSON',
    '/api/halls',
    { headers: JSON_TYPE, data: Buffer.from('{"seats": ') },
    400,
    'badRequest',
  ],
  ['a wish that makes no sense', '/api/halls', { data: { seats: -1 } }, 400, 'badRequest'],
  ['nothing at all', '/api/halls', {}, 400, 'badRequest'],
  ['a body of a megabyte', '/api/halls', { data: { pin: '1'.repeat(1_000_000) } }, 413, 'tooLarge'],
  ['a code that is none', '/matchmake/joinById/abc', { data: { as: 'stage' } }, 404, 'unknownCode'],
  ['a door that is always shut', '/matchmake/create/simul', { data: {} }, 404, 'unknownRequest'],
  ['an unknown path', '/api/nonsense', { data: {} }, 404, 'unknownRequest'],
] as const;

for (const [what, path, sent, status, code] of refused) {
  test(`${what} is refused in words`, async ({ request }) => {
    const answer = await request.post(path, sent);
    expect(answer.status()).toBe(status);
    expect(await answer.json()).toMatchObject({ code, message: en.refusals[code] });
  });
}

test('a page from another website may not speak for a host', async ({ request }) => {
  const answer = await request.post('/api/halls', { headers: { Origin: 'http://evil.example' }, data: {} });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ code: 'foreignPage', message: en.refusals.foreignPage });
});

test('an unknown page says where to go', async ({ laptop }) => {
  await laptop.page.goto('/');
  await laptop.page.evaluate(() => {
    history.pushState(null, '', '/nowhere');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(laptop.page.getByText(en.common.unknownPageText)).toBeVisible();
  await laptop.page.getByRole('link', { name: en.common.wayHome }).click();
  await expect(laptop.page.getByRole('heading', { name: en.landing.join })).toBeVisible();
});
