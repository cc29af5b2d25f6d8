/** Replays long rounds on a thread of its own, so that the page can be used meanwhile. */
import { replayOf } from './replay.ts';
import type { ReplayWanted } from './use-replay.ts';

addEventListener('message', ({ data: { round, wish } }: MessageEvent<ReplayWanted>) =>
  postMessage(replayOf(round, wish)),
);
