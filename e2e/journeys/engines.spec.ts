/** Chromium, Firefox, WebKit: in each a class of one plays both rounds, sees them side by side, and somebody plays alone. */
import { firefox as firefoxHere, skipped, webkit as webkitHere } from '../../scripts/engines.mjs';
import { expect, test } from '../classroom.ts';
import { chromium } from '../engines/chromium.ts';
import type { Engine } from '../engines/engine.ts';
import { firefox } from '../engines/firefox.ts';
import { Person } from '../engines/person.ts';
import { webkit } from '../engines/webkit.ts';
import { portOf } from '../machine.ts';
import { PIN, twoRounds } from '../pages/set-up.ts';
import { en, fill } from '../words.ts';

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** With a hall of its own: no other journey meets this one's. */
test.use({ speed: 2 });

for (const make of ['Chromium', 'Firefox', 'WebKit'] as const)
  test(`a class, and somebody alone, in ${make}`, async ({ browser, server, baseURL }, testInfo) => {
    const why = skipped.find((sentence) => sentence.startsWith(make));
    test.skip(why !== undefined, why);
    // Another browser has to start first. One that hangs (WebKit did, once) is given up soon enough to be tried again.
    test.setTimeout(120_000);
    const engine = await start();
    const people: Record<string, Person> = {};
    try {
      const comes = async (who: string, size: typeof LAPTOP) => {
        const person = new Person(await engine.open(size), baseURL ?? server.url);
        people[who] = person;
        return person;
      };
      await journey(comes);
    } catch (error) {
      for (const [who, { window }] of Object.entries(people))
        await testInfo.attach(who, { body: await window.picture(), contentType: 'image/png' });
      throw error;
    } finally {
      await engine.close();
    }

    async function start(): Promise<Engine> {
      if (make === 'Firefox' && firefoxHere) return firefox(firefoxHere);
      if (make === 'WebKit' && webkitHere) return webkit(webkitHere, portOf(testInfo.workerIndex, 2));
      return chromium(browser);
    }

    async function journey(comes: (who: string, size: typeof LAPTOP) => Promise<Person>): Promise<void> {
      const hall = await server.open({
        pin: PIN,
        seats: 24,
        plan: twoRounds(600),
        names: 'typed',
        level: 0,
        autopilot: false,
      });
      const { code, secret } = hall;
      const teacher = await comes('teacher', LAPTOP);
      await teacher.opens(`/host/${code}#${secret}`);
      const stage = await comes('stage', LAPTOP);
      await stage.opens(`/stage/${code}?canvas`);
      const ada = await comes('Ada', PHONE);

      await test.step('Ada joins', async () => {
        await ada.opens(`/j/${code}`);
        await ada.types(en.landing.typeName, 'Ada');
        await ada.presses(en.landing.sitDown);
        await ada.reads(en.phone.headline.lobby);
        await stage.reads(fill(en.stage.lobby.people_one, { count: 1 }));
      });

      await test.step('he waits, and the hall is drawn', async () => {
        await teacher.presses(en.host.start.now);
        await stage.reads(fill(en.stage.round, { number: 1, policy: en.common.policy.blocking }));
        await stage.seesTheHall();
        await ada.plays(en.phone.suggestions, 1);
        await teacher.presses(en.host.endRound);
        await stage.reads(fill(en.stage.between.over, { number: 1 }));
        await ada.reads(en.phone.result.yours);
      });

      await test.step('he moves on: Ada is answered', async () => {
        await teacher.presses(fill(en.host.to.round, { number: 2, title: en.common.policy['event-loop'] }));
        for (const suggestion of [2, 3]) await ada.plays(en.phone.suggestions, suggestion);
        await teacher.presses(en.host.endRound);
      });

      await test.step('side by side', async () => {
        await teacher.reads(en.host.phase.debrief);
        await stage.reads(en.debrief.figures.idleWithHandsUp);
        await ada.reads(en.common.policy['event-loop']);
      });

      await test.step('alone', async () => {
        for (const person of [teacher, stage, ada]) expect(await person.faults()).toEqual([]);
        await stage.opens('/solo#seat');
        await stage.presses(en.solo.start);
        await stage.pressesInList(en.solo.guess.tiles, 1);
        await stage.plays(en.phone.suggestions, 1);
        expect(await stage.faults()).toEqual([]);
      });
    }
  });
