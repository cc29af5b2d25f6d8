/** The picture in words, for people who can't see it and for tests. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StageModel } from '../models/picture.ts';
import { word } from '../models/words.ts';
import { sentenceOf } from './sentence.ts';

/** A screen reader must not be talked over, so a new sentence comes only so often; a new phase or a pause does not wait. */
const AT_MOST_EVERY_MS = 3000;
const LOOKS_EVERY_MS = 250;

export function LiveLine({ model }: { model: StageModel }) {
  const [said, setSaid] = useState(() => sentenceOf(model));
  const last = useRef({
    sentence: said,
    turn: turnOf(model),
    coughs: coughsOf(model),
    atMs: Number.NEGATIVE_INFINITY,
  });
  useEffect(() => {
    const look = () => {
      const turn = turnOf(model);
      const isNews = turn !== last.current.turn;
      if (!isNews && performance.now() - last.current.atMs < AT_MOST_EVERY_MS) return;
      const coughs = coughsOf(model);
      const sentence = withCoughs(sentenceOf(model), coughs - last.current.coughs);
      if (sentence === last.current.sentence) return;
      last.current = { sentence, turn, coughs, atMs: performance.now() };
      setSaid(sentence);
    };
    const timer = setInterval(look, LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [model]);
  return (
    <p class="sr-only" aria-live="polite">
      {said}
    </p>
  );
}

/** What a new sentence does not wait for: where the class stands, and whether its clock runs. */
function turnOf({ status }: StageModel): string {
  const now = status.peek();
  return now ? `${now.phase} ${now.roundIndex} ${now.paused}` : '';
}

const coughsOf = ({ coughs }: StageModel): number => coughs.peek().length;

function withCoughs(sentence: string, count: number): string {
  return count > 0 ? `${sentence} ${word('stage.say.coughs', { count })}` : sentence;
}
