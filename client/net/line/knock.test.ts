import { afterEach, expect, it, vi } from 'vitest';
import { refusal } from '../../../shared/protocol/refusals.ts';
import { knock } from './knock.ts';

afterEach(() => void vi.unstubAllGlobals());

const ADA = { as: 'player', name: 'Ada', token: 'hers' } as const;
const SEAT = { roomId: '412907', sessionId: 'one' };
const line = (place: number) => Response.json({ ...refusal('inLine'), place, aboutMs: 900 }, { status: 503 });

/** A door that answers so, one knock after the other. */
function door(...answers: Response[]) {
  const knocks: unknown[] = [];
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    knocks.push(JSON.parse(body));
    return answers[knocks.length - 1];
  });
  return knocks;
}

it('knocks again with the same token until it is let in, and tells its place', async () => {
  const knocks = door(line(312), line(40), Response.json(SEAT));
  const places: number[] = [];
  const seat = await knock('412907', ADA, ({ place }) => places.push(place) > 0);
  expect(seat).toEqual(SEAT);
  expect(places).toEqual([312, 40]);
  expect(knocks).toEqual([ADA, ADA, ADA]);
});

it('gives its place up where nobody waits any more', async () => {
  const knocks = door(line(312));
  await expect(knock('412907', ADA, () => false)).rejects.toThrow(refusal('inLine').message);
  expect(knocks.length).toBe(1);
});

it('says why it is not let in', async () => {
  door(line(3), Response.json(refusal('hallFull'), { status: 409 }));
  await expect(knock('412907', ADA, () => true)).rejects.toThrow(refusal('hallFull').message);
});
