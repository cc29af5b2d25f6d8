/** A process of its own: the hall of the crowd, and nothing else on its thread. */
import { CROWD_BOARD, packBoards } from '../../../shared/labs/crowd-boards.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import { inChild } from '../child-side.ts';
import { HallServer } from './hall-server.ts';
import { crowdSettings, type HallTold, hallOrder } from './told.ts';
import { Weight } from './weight.ts';

const PICTURE_EVERY_MS = 250;

const clock: Clock = {
  nowMs: () => performance.now(),
  wakeIn(delayMs, wake) {
    const timer = setTimeout(wake, Math.ceil(delayMs));
    return () => clearTimeout(timer);
  },
};

inChild(async (settings, { tell, hear }) => {
  const hall = new HallServer(crowdSettings.parse(settings), clock);
  const say: (told: HallTold) => void = tell;
  const weight = new Weight(hall, say);
  hear((message) => {
    const order = hallOrder.parse(message);
    if (order === 'weigh') weight.weigh();
    else if (order === 'play') {
      weight.begin();
      hall.play();
    } else {
      weight.finish();
      hall.stop();
    }
  });
  say({ kind: 'listens', port: await hall.listen(), path: hall.path });
  setInterval(() => say({ kind: 'boards', boards: pictureOf(hall.boards) }), PICTURE_EVERY_MS);
});

/** All boards now; who has just been answered thinks again in the next picture. */
function pictureOf(boards: Uint8Array): string {
  const picture = packBoards(boards);
  boards.forEach((state, index) => {
    if (state === CROWD_BOARD.answered) boards[index] = CROWD_BOARD.thinks;
  });
  return picture;
}
