/**
 * The slow service that a request waits for (the course's database): every byte that comes is answered with a byte after
 * the latency, on any number of connections, at no cost worth the name. `node slow-endpoint.ts LATENCY_MS`
 */
import { createServer } from 'node:net';

const BACKLOG = 4_096;
const latencyMs = Number(process.argv[2]);
const server = createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => socket.destroy());
  socket.on('data', (asked) => {
    setTimeout(() => socket.writable && socket.write(asked), latencyMs);
  });
});
server.listen(0, '127.0.0.1', BACKLOG, () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    console.info(JSON.stringify({ said: 'ready', port: address.port }));
});
process.stdin.on('end', () => process.exit(0)).resume();
