/** Everybody at one hall: a picture of squares, and what they mean. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CROWD_BOARD, unpackBoards } from '../../../shared/labs/crowd-boards.ts';
import { palette } from '../../app/palette.ts';
import { motionReduced, themeInForce } from '../../app/settings.ts';
import { t } from '../../app/text.ts';
import { Floor } from './floor.ts';
import { count } from './units.ts';

/** Where nothing is to move, a picture a second is enough. */
const CALM_PICTURES = 4;

/** @param boards what the hall has told last (`shared/labs/crowd-boards.ts`) */
export function CrowdFloor({ boards: packed, players }: { boards: string; players: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [floor] = useState(() => new Floor());
  const pictures = useRef(0);
  const theme = themeInForce.value;
  const boards = unpackBoards(packed).subarray(0, players);
  useEffect(() => {
    const ctx = fitted(canvas.current);
    if (!ctx) return;
    floor.next(boards);
    if (motionReduced.peek() && pictures.current++ % CALM_PICTURES !== 0) return;
    floor.paint(ctx, boards, palette[theme]);
  }, [packed, players, theme, floor]);
  const answered = boards.reduce((sum, state) => sum + (state === CROWD_BOARD.answered ? 1 : 0), 0);
  const label = t('labs.crowd.picture.label', { players: count(players), answered });
  return (
    <>
      <canvas ref={canvas} class="crowd-floor" role="img" aria-label={label} />
      <ul class="crowd-legend">
        {(['thinks', 'answered', 'empty'] as const).map((state) => (
          <li key={state} class={`is-${state}`}>
            {t(`labs.crowd.picture.${state}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The canvas with as many pixels as it takes on the screen. */
function fitted(canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | null {
  if (!canvas) return null;
  const ratio = globalThis.devicePixelRatio;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight].map((side) => Math.round(side * ratio));
  if (width && canvas.width !== width) canvas.width = width;
  if (height && canvas.height !== height) canvas.height = height;
  return canvas.getContext('2d');
}
