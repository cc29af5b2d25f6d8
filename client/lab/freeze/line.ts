/** The line of a screen to the process that draws for it: pictures come, a report of what was seen goes back. */

export type Line = { readonly send: (text: string) => void; readonly close: () => void };

/**
 * @param run its name on the server
 * @param hear called with every message, @param lost called once, when the line is cut and not by us
 */
export function lineTo(run: string, hear: (text: string) => void, lost: () => void): Line {
  const url = new URL(`/api/labs/${run}/screen`, location.href);
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
