/** A process of its own: everybody who plays in the crowd's hall. */
import { inChild } from '../child-side.ts';
import { Players } from './players.ts';
import { crowdSettings, type PlayersOrder, type PlayersTold, playersOrder } from './told.ts';

const LOOK_EVERY_MS = 500;

inChild((settings, { tell, hear }) => {
  const players = new Players(crowdSettings.parse(settings));
  const say: (told: PlayersTold) => void = tell;
  hear((message) => void obey(players, playersOrder.parse(message), say));
  setInterval(() => say({ kind: 'acks', ...players.times.look() }), LOOK_EVERY_MS);
});

async function obey(players: Players, order: PlayersOrder, say: (told: PlayersTold) => void): Promise<void> {
  if (order === 'play') return players.play();
  if (order === 'finish') {
    players.stop();
    const { refused, lost, times } = players;
    return say({ kind: 'playersPlayed', refused, lost, ...times.all() });
  }
  await players.connect(order.port, order.path, order.upTo);
  say({ kind: 'connected', connections: players.connections, failed: players.failed });
}
