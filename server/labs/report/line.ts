/** How a web server and the database talk: a question or an answer a line, one at a time on each connection. */
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** @param hear called with what comes, as it was sent; what is no JSON cuts the line */
export function onLine(socket: Socket, hear: (message: unknown) => void): void {
  socket.setNoDelay(true);
  const lines = createInterface({ input: socket });
  lines.on('error', () => socket.destroy());
  lines.on('line', (line) => {
    try {
      hear(JSON.parse(line));
    } catch {
      socket.destroy();
    }
  });
}

export const say = (socket: Socket, message: unknown) => socket.write(`${JSON.stringify(message)}\n`);
