/** What a page asks over HTTP: each time over a line of its own, on which it arrives though the page is closed right after. */
import type { Wire } from '../world/network.ts';
import type { Tab } from '../world/tab.ts';
import type { Lines } from './line.ts';

/** A tab's `fetch`. */
export function fetchOf({ world, server }: Lines, tab: Tab): Tab['fetch'] {
  return (path, { body, signal }) =>
    new Promise((answered, failed) => {
      const fails = () => failed(new TypeError('fetch failed'));
      const process = server();
      if (!process?.isListening) {
        world.after(tab.air.lagMs, tab, fails);
        return;
      }
      const heard = (text: string) => {
        wire.abandon();
        answered(answerOf(text));
      };
      const wire: Wire = process.ask(tab, { actor: tab, heard, closed: fails }, path, String(body));
      signal?.addEventListener('abort', () => {
        wire.abandon();
        fails();
      });
    });
}

const answerOf = (text: string): Pick<Response, 'ok' | 'json'> => {
  const answer = JSON.parse(text) as object;
  return { ok: !('code' in answer), json: async () => answer };
};
