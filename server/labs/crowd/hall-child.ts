/** A process of its own: the hall of the crowd, and nothing else on its thread. */
import { CROWD_BOARD, packBoards } from '../../../shared/labs/crowd-boards.ts';
import type { Clock } from '../../../shared/round/ports.ts';
import { HallServer } from './hall-server.ts';
import { takeOrders, tellParent } from './parent.ts';
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

const hall = new HallServer(crowdSettings.parse(JSON.parse(process.argv[2] ?? '')), clock);
const tell: (told: HallTold) => void = tellParent;
const scale = new Weight(hall, tell);

takeOrders(hallOrder.parse, (order) => {
  if (order === 'weigh') scale.weigh();
  else if (order === 'play') {
    hall.play();
    scale.begin();
  } else {
    hall.stop();
    scale.finish();
  }
});
tell({ kind: 'listens', port: await hall.listen(), path: hall.path });

setInterval(() => {
  tell({ kind: 'boards', boards: packBoards(hall.boards) });
  hall.boards.forEach((state, index) => {
    if (state === CROWD_BOARD.answered) hall.boards[index] = CROWD_BOARD.thinks;
  });
}, PICTURE_EVERY_MS);
