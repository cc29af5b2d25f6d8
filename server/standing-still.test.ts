/** A laptop's lid that is shut, as far as a process can be made to believe in one: it is stopped in mid-round, and goes on. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { freePort, startServer } from '../scripts/class/server.ts';
import { planOf } from '../shared/lesson/plan.ts';
import { joinClass, SMALL } from './testing/class.ts';

const SPEED = 20;
/** A minute of the round. */
const STOPPED_MS = 3_000;

it.skipIf(process.platform === 'win32')(
  'a process that stood still has moved nobody on, nor charged anybody',
  async () => {
    const server = await startServer(await freePort(), ':memory:', SPEED);
    try {
      const plan = planOf([{ policy: 'event-loop', durationMs: 600_000 }]);
      const { code, secret } = await server.open({ ...SMALL, plan });
      const teacher = await joinClass(server.url, code, { as: 'host', secret });
      await teacher.ask('host', { do: 'start' });
      const clockMs = async () => {
        const heard = teacher.told('news').length;
        await teacher.until(() => teacher.told('news').length > heard, 'news');
        return teacher.told('news').at(-1)?.clockMs ?? 0;
      };
      const beforeMs = await clockMs();
      process.kill(server.pid() ?? 0, 'SIGSTOP');
      await pause(STOPPED_MS);
      process.kill(server.pid() ?? 0, 'SIGCONT');
      const afterMs = await clockMs();
      expect(afterMs - beforeMs).toBeLessThan((STOPPED_MS * SPEED) / 2);
      teacher.drop();
    } finally {
      await server.stop();
    }
  },
);
