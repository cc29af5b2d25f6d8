/** The moving picture: it shows the last frame that came, and nothing of it moves by itself. */
import { type Frame, TABLES } from '../../../shared/labs/freeze-screen.ts';
import { assetUrl } from '../../app/paths/address.ts';
import { t } from '../../app/text.ts';
import { type Facing, HEIGHT, seatOf, spotOf, WIDTH } from './walk.ts';

const FACES = 6;
const STEPS_ROUND = 50;
const WALK_PICTURES = 4;
const DRAWN: readonly Facing[] = ['n', 'e', 's'];
const tables = Array.from({ length: TABLES }, (_, table) => table);

export function Picture({ frame }: { frame: Frame | null }) {
  return (
    <svg class="freeze-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label()}>
      <rect class="freeze-floor" width={WIDTH} height={HEIGHT} rx="16" />
      {tables.map((table) => (
        <Seat key={table} table={table} isUp={frame?.hands.includes(table) ?? false} />
      ))}
      {frame && <Master at={frame.at} />}
    </svg>
  );
}

const label = () => t('labs.freeze.picture', { tables: TABLES });

/** Both pictures are there from the beginning: one that is fetched when it is needed would come late. */
function Seat({ table, isUp }: { table: number; isUp: boolean }) {
  const { x, isUpper } = seatOf(table);
  const face = (table % FACES) + 1;
  const size = { x: x - 40, y: isUpper ? 14 : 304, width: 80, height: 90 };
  return (
    <>
      <image
        {...size}
        href={assetUrl(`opponent/body-${face}-think.svg`)}
        visibility={isUp ? 'hidden' : 'visible'}
      />
      <image
        {...size}
        href={assetUrl(`opponent/body-${face}-hand.svg`)}
        visibility={isUp ? 'visible' : 'hidden'}
      />
      <rect
        class={isUp ? 'freeze-table is-ready' : 'freeze-table'}
        x={x - 54}
        y={isUpper ? 92 : 270}
        width="108"
        height="40"
        rx="8"
      />
    </>
  );
}

/** To the left he walks as to the right, in a mirror. */
function Master({ at }: { at: number }) {
  const { x, y, facing } = spotOf(at);
  const step = Math.round(at * STEPS_ROUND) % WALK_PICTURES;
  const drawn = facing === 'w' ? 'e' : facing;
  const mirror = facing === 'w' ? 'scale(-1 1)' : '';
  return (
    <g transform={`translate(${x} ${y}) ${mirror}`}>
      {DRAWN.flatMap((way) =>
        Array.from({ length: WALK_PICTURES }, (_, picture) => (
          <image
            key={`${way}${picture}`}
            x="-42"
            y="-70"
            width="84"
            height="112"
            href={assetUrl(`master/walk-${way}-${picture}.svg`)}
            visibility={way === drawn && picture === step ? 'visible' : 'hidden'}
          />
        )),
      )}
    </g>
  );
}
