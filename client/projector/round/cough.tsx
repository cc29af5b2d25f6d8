/** How often the class has coughed in this round, and for a moment who; the bubbles over the boards belong to the drawing. */
import { useEffect, useState } from 'preact/hooks';
import type { StageModel } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import './cough.css';

/** A name stays so long, so that it can be read, also where a whole class coughs. */
const NAME_STAYS_MS = 1600;

type Coughs = { readonly model: Pick<StageModel, 'coughs' | 'hall'> };

export function CoughCount({ model: { coughs, hall } }: Coughs) {
  const count = coughs.value.length;
  const named = useNamed(count);
  if (count === 0) return null;
  const board = coughs.value[named - 1]?.board;
  const name = hall.peek()?.tables[(board ?? 0) - 1]?.name ?? '';
  return (
    <p class="cough-count">
      <b class="ticking">{word('stage.coughs', { count })}</b>
      <span aria-hidden={board !== undefined}>
        {board === undefined ? word('stage.noEffect') : word('stage.coughBy', { board, name })}
      </span>
    </p>
  );
}

/** Which cough is named, counted from 1; 0: none is. No other takes its place while it is read. */
function useNamed(count: number): number {
  const [named, setNamed] = useState({ told: count, shown: 0 });
  useEffect(() => {
    if (named.shown === 0 && count > named.told) setNamed({ told: count, shown: count });
    if (count < named.told) setNamed({ told: count, shown: 0 });
  }, [count, named]);
  useEffect(() => {
    if (named.shown === 0) return;
    const timer = setTimeout(() => setNamed(({ told }) => ({ told, shown: 0 })), NAME_STAYS_MS);
    return () => clearTimeout(timer);
  }, [named.shown]);
  return named.shown;
}
