/** The engine's own thread in the browser: questions in, answers out, one after the other. */
import { search } from '../../shared/chess/search.ts';
import type { Answer, Question } from './engine.ts';

/** The quickest and kindest: the lesson is about waiting, not about losing. */
const LEVEL = 0;

function answerTo({ id, fen }: Question): Answer {
  try {
    return { id, move: search(fen, LEVEL) };
  } catch {
    return { id, move: null };
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answerTo(data)));
