/** The engine's own thread in the browser: questions in, answers out, one after the other. */
import { ai } from 'js-chess-engine';
import type { Answer, Question } from './engine.ts';

/** The quickest and kindest: the lesson is about waiting, not about losing. */
const LEVEL = 1;
/** Centipawns within which any of the best moves will do: the boards don't play the same game. */
const VARIETY = 30;

function answerTo({ id, fen }: Question): Answer {
  try {
    const { move } = ai(fen, { level: LEVEL, play: false, randomness: VARIETY });
    const [from, to] = Object.entries(move)[0] ?? [];
    return { id, move: from && to ? { from: from.toLowerCase(), to: to.toLowerCase() } : null };
  } catch {
    return { id, move: null };
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => postMessage(answerTo(data)));
