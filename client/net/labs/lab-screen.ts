/** The line of a screen to the process that draws for it: pictures come, a report of what was seen goes back. */
import { onServer } from '../../app/paths/address.ts';
import type { ScreenLine } from '../../models/labs/lab-server.ts';
import { pathOf } from './path.ts';

/** As `LabServer.screen` says. */
export function openScreen(run: string, hear: (text: string) => void, lost: () => void): ScreenLine {
  const url = new URL(onServer(`${pathOf(run)}/screen`), location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(url);
  socket.onmessage = ({ data }) => hear(String(data));
  socket.onclose = lost;
  return {
    send: (text) => socket.send(text),
    close() {
      socket.onclose = null;
      socket.close();
    },
  };
}
