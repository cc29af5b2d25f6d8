/**
 * What a hall with a crowd is compared with: bare `ws` that sends the same two messages for every move, and knows nothing of
 * any hall: no news, no pings, no picture.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { takeOrders, tellParent } from '../../../server/labs/crowd/parent.ts';
import { type HallTold, hallOrder, WIRE } from '../../../server/labs/crowd/told.ts';
import { Weight } from '../../../server/labs/crowd/weight.ts';

const server = { connections: 0, answers: 0 };
const tell: (told: HallTold) => void = tellParent;
const weight = new Weight(server, tell);

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

takeOrders(hallOrder.parse, (order) => {
  if (order === 'weigh') weight.weigh();
  else if (order === 'play') weight.begin();
  else weight.finish();
});
http.listen({ port: 0, host: '127.0.0.1', backlog: 1_024 }, () => {
  tell({ kind: 'listens', port: (http.address() as AddressInfo).port, path: '/' });
});
