import { expect, it } from 'vitest';
import type { Listener } from '../../classroom/classroom.ts';
import { QuietListener } from './quiet-listener.ts';

/** Writes down all that it is told, word for word. */
function writer() {
  const told: unknown[][] = [];
  const note =
    (what: keyof Listener) =>
    (...about: readonly unknown[]) =>
      void told.push([what, ...about]);
  const listener: Listener = {
    statusChanged: note('statusChanged'),
    questionChanged: note('questionChanged'),
    seatChanged: note('seatChanged'),
    roundsChanged: note('roundsChanged'),
    happened: note('happened'),
    roundOver: note('roundOver'),
  };
  return { told, listener };
}

/** Everything that can happen in a class. */
function happenAll(listener: Listener): void {
  listener.statusChanged(true);
  listener.questionChanged(3);
  listener.seatChanged(3);
  listener.roundsChanged();
  listener.happened([{ kind: 'bellRang', at: 7 }]);
  listener.roundOver();
}

it('tells all of it, word for word, but for what happens while it is quiet; then once that everything is new', () => {
  const { told, listener } = writer();
  const quiet = new QuietListener(listener);
  happenAll(quiet);
  expect(told).toEqual([
    ['statusChanged', true],
    ['questionChanged', 3],
    ['seatChanged', 3],
    ['roundsChanged'],
    ['happened', [{ kind: 'bellRang', at: 7 }]],
    ['roundOver'],
  ]);
  told.length = 0;
  quiet.begin();
  happenAll(quiet);
  expect(told).toEqual([]);
  quiet.end();
  expect(told).toEqual([['roundsChanged'], ['questionChanged'], ['statusChanged']]);
  happenAll(quiet);
  expect(told).toHaveLength(9);
});
