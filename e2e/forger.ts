/** A page whose own scripts lie: what it sends is changed, or is garbage. */
import type { Page } from '@playwright/test';

/** Byte strings that the protocol gives no meaning to; the first byte is a kind of message. */
const GARBAGE = [[], [255], [13], [13, 165, 109, 111, 118, 101, 193], [14, 0, 1], [193, 193, 193]];

/** From now on until it ends, moves of this page to one square are sent as moves to another. */
export async function forgesMoves(
  page: Page,
  { to, forgedTo }: { to: string; forgedTo: string },
): Promise<{ ends: () => Promise<void> }> {
  await page.addInitScript(
    (forgery) => {
      const send = WebSocket.prototype.send;
      WebSocket.prototype.send = function (sent) {
        if (document.documentElement.dataset.honest || !ArrayBuffer.isView(sent))
          return send.call(this, sent);
        // One character per byte, so that the length stays what the protocol says it is.
        const bytes = new Uint8Array(sent.buffer, sent.byteOffset, sent.byteLength);
        const text = String.fromCharCode(...bytes);
        const forged = text.includes('move') ? text.replace(forgery.to, forgery.forgedTo) : text;
        send.call(
          this,
          Uint8Array.from(forged, (letter) => letter.charCodeAt(0)),
        );
      };
    },
    { to, forgedTo },
  );
  const ends = () =>
    page.evaluate(() => {
      document.documentElement.dataset.honest = 'yes';
    });
  return { ends };
}

/** Prepares the page to throw garbage on its own line to the server, between its true messages. */
export async function sendsGarbage(page: Page): Promise<{ flies: () => Promise<void> }> {
  await page.addInitScript((garbage) => {
    const send = WebSocket.prototype.send;
    let line: WebSocket | undefined;
    WebSocket.prototype.send = function (sent) {
      line = this;
      send.call(this, sent);
    };
    addEventListener('garbage', () => {
      for (const bytes of garbage) line?.send(Uint8Array.from(bytes));
    });
  }, GARBAGE);
  return { flies: () => page.evaluate(() => void dispatchEvent(new Event('garbage'))) };
}
