/** Replays long rounds on a thread of its own, so that the page can be used meanwhile. */
import '../../../app/browser/polyfills.ts';
import { type ReplayTask, replayOf } from './replay.ts';

addEventListener('message', ({ data: { round, master } }: MessageEvent<ReplayTask>) =>
  postMessage(replayOf(round, master)),
);
