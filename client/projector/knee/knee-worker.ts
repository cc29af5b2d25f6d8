/** Measures the curve on a thread of its own, one hall after the other, so that the screen never freezes. */
import '../../app/browser/polyfills.ts';
import { sweep } from '../../../shared/simul/index.ts';
import { hallOf, type KneePoint, MEASURED_AT, pointOf, type Times } from './knee.ts';

function measureAll(times: Times): void {
  for (const boards of MEASURED_AT)
    for (const measured of sweep(hallOf('event-loop', boards, times), 'boards', [boards]))
      postMessage(pointOf(measured) satisfies KneePoint);
}

addEventListener('message', ({ data }: MessageEvent<Times>) => measureAll(data));
