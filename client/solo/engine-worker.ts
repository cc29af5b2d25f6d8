/** The engine's own thread in the browser: positions in, moves out, one after the other. */
import '../app/browser/polyfills.ts';
import { type SearchRequest, searchFor } from '../../shared/chess/search.ts';

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) =>
  postMessage(searchFor(data, Math.random())),
);
