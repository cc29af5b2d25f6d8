/** The engine's own thread: questions in, answers out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { search } from '../../shared/chess/search.ts';
import type { Answer, Question } from './worker-engine.ts';

parentPort?.on('message', ({ id, fen, level }: Question) => {
  const answer = (): Answer => {
    try {
      return { id, move: search(fen, level) };
    } catch {
      return { id, move: null };
    }
  };
  parentPort?.postMessage(answer());
});
