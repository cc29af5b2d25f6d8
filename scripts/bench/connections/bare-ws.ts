/**
 * What a hall with a crowd is compared with: bare `ws` that sends the same two messages for every move, and knows nothing of
 * any hall: no news, no pings, no picture.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { inChild } from '../../../server/labs/child-side.ts';
import { type HallTold, hallOrder, WIRE } from '../../../server/labs/crowd/told.ts';
import { Weight } from '../../../server/labs/crowd/weight.ts';

inChild((_settings, { tell, hear }) => {
  const server = { connections: 0, answers: 0 };
  const say: (told: HallTold) => void = tell;
  const weight = new Weight(server, say);
  hear((message) => {
    const order = hallOrder.parse(message);
    if (order === 'weigh') weight.weigh();
    else if (order === 'play') weight.begin();
    else weight.finish();
  });
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, clientTracking: false, perMessageDeflate: false });
  sockets.on('connection', (socket) => {
    server.connections++;
    socket.on('message', (move) => {
      server.answers++;
      socket.send(WIRE.acknowledged + move);
      socket.send(WIRE.turn + move);
    });
  });
  http.listen({ port: 0, host: '127.0.0.1', backlog: 1_024 }, () => {
    say({ kind: 'listens', port: (http.address() as AddressInfo).port, path: '/' });
  });
});
