/** Who coughs is told in words for a moment; the bubble over the seat is the drawing's. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StageModel } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import './cough.css';

const SHOWN_MS = 1600;
/** In a class that coughs together a name stands long enough to be read: three a second change nothing. */
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

/** The cough to be shown: not the one that was there when the stage was opened, and none for long. */
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
