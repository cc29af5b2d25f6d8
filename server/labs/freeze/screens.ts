/** The screens that watch, in the process that draws for them: their sockets are its own. */
import { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Report } from '../../../shared/labs/freeze-screen.ts';

/** What a browser asked when it wanted to watch; its socket comes with it. */
export type Upgrade = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What it sent already, in base64. */
  readonly head: string;
};

const MOST = 200;
const MESSAGE_BYTES_MAX = 256;
/** Who reads so slowly that this much waits for them is cut off. */
const UNREAD_BYTES_MAX = 65_536;

export class Screens {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES_MAX,
    perMessageDeflate: false,
  });
  readonly #saw: (report: Report) => void;
  readonly #changed: (count: number) => void;

  /** @param saw called with what a screen reports, @param changed with how many there are */
  constructor(saw: (report: Report) => void, changed: (count: number) => void) {
    this.#saw = saw;
    this.#changed = changed;
  }

  get count(): number {
    return this.#server.clients.size;
  }

  /** The socket of a browser that wants to watch: it is answered here, in this process. */
  take({ method, url, headers, head }: Upgrade, socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (this.count >= MOST) return void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    const request = Object.assign(new IncomingMessage(socket), { method, url, headers });
    this.#server.handleUpgrade(request, socket, Buffer.from(head, 'base64'), (screen) =>
      this.#welcome(screen),
    );
  }

  /** One picture for all. */
  show(picture: object): void {
    const text = JSON.stringify(picture);
    for (const screen of this.#server.clients)
      if (screen.bufferedAmount > UNREAD_BYTES_MAX) screen.terminate();
      else screen.send(text);
  }

  #welcome(screen: WebSocket): void {
    this.#changed(this.count);
    let told = 0;
    screen.on('error', () => screen.terminate());
    screen.on('close', () => this.#changed(this.count));
    screen.on('message', (data) => {
      const report = reportFrom(String(data));
      // One report for each press: more is nonsense.
      if (!report || report.press <= told) return;
      told = report.press;
      this.#saw(report);
    });
  }
}

function reportFrom(text: string): Report | null {
  try {
    const { press, gapMs } = JSON.parse(text) ?? {};
    const isReport = Number.isInteger(press) && Number.isFinite(gapMs) && gapMs >= 0 && gapMs < 60_000;
    return isReport ? { press, gapMs } : null;
  } catch {
    return null;
  }
}
