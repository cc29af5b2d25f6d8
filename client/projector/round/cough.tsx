/** For a moment the stage tells in words who has coughed; the bubble over the seat belongs to the drawing. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StageModel } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import './cough.css';

const SHOWN_MS = 1600;
/** Where a whole class coughs, a name stays at least so long, so that it can be read. */
const AT_MOST_EVERY_MS = 400;

type Cough = NonNullable<StageModel['coughed']['value']>;

export function CoughBubble({ model: { coughed, hall } }: { model: Pick<StageModel, 'coughed' | 'hall'> }) {
  const cough = useLately(coughed.value);
  if (cough === null) return null;
  const name = hall.peek()?.tables[cough.board - 1]?.name ?? '';
  return (
    <p class="cough-bubble" aria-hidden="true">
      <b>{word('stage.cough')}</b> {word('stage.coughBy', { board: cough.board, name })}
    </p>
  );
}

/** The cough that is shown: none that came before the stage was opened, and none for long. */
function useLately(cough: Cough | null): Cough | null {
  const known = useRef(cough);
  const shownAtMs = useRef(Number.NEGATIVE_INFINITY);
  const [shown, setShown] = useState<Cough | null>(null);
  useEffect(() => {
    if (cough === known.current) return;
    known.current = cough;
    if (performance.now() - shownAtMs.current < AT_MOST_EVERY_MS) return;
    shownAtMs.current = performance.now();
    setShown(cough);
  }, [cough]);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown;
}
