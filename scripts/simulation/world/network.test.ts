/** Lines between tabs and the server. */
import { expect, it } from 'vitest';
import { Wire } from './network.ts';
import { World } from './world.ts';

it('keeps its order, though what stalls it ends sooner than was said', async () => {
  const world = new World(1);
  const heard: string[] = [];
  const end = (name: string, hears: (frame: string) => void) => ({
    actor: world.newActor(name),
    heard: hears,
    closed: () => {},
  });
  const air = { lagMs: 20, stallsUntilMs: 0 };
  const client = end('a tab', (frame) => heard.push(frame));
  const wire = new Wire(
    world,
    air,
    world.newDraws(),
    client,
    end('the server', () => {}),
  );
  air.stallsUntilMs = 10_000;
  wire.toClient('first');
  await world.run(1_000);
  air.stallsUntilMs = 1_000;
  wire.toClient('second');
  await world.run(20_000);
  expect(heard).toEqual(['first', 'second']);
});
