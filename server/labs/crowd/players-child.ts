/** A process of its own: everybody who plays in the crowd's hall. */
import { takeOrders, tellParent } from './parent.ts';
import { Players } from './players.ts';
import { crowdSettings, type PlayersOrder, type PlayersTold, playersOrder } from './told.ts';

const LOOK_EVERY_MS = 500;

const players = new Players(crowdSettings.parse(JSON.parse(process.argv[2] ?? '')));
const tell: (told: PlayersTold) => void = tellParent;

async function obey(order: PlayersOrder): Promise<void> {
  if (order === 'play') return players.play();
  if (order === 'finish') {
    players.stop();
    const { refused, lost, times } = players;
    return tell({ kind: 'playersPlayed', refused, lost, ...times.all() });
  }
  await players.connect(order.port, order.path, order.upTo);
  tell({ kind: 'connected', connections: players.connections, failed: players.failed });
}

takeOrders(playersOrder.parse, (order) => void obey(order));
setInterval(() => tell({ kind: 'acks', ...players.times.look() }), LOOK_EVERY_MS);
