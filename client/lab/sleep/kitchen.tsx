/** The kitchen: one pot for each task, and the cook who stands at one of them or has moved on. */
import type { Task } from '../../../shared/labs/sleep.ts';
import { assetUrl } from '../../app/paths/address.ts';
import type { Cook } from './cook.ts';

type KitchenProps = {
  readonly tasks: number;
  readonly begun: readonly Task[];
  readonly cook: Cook;
  readonly isOver: boolean;
  /** What is said of the cook: the drawing's name. */
  readonly label: string;
};

const WIDTH = 600;
const HEIGHT = 170;
const STOVE_Y = 128;
/** Beside the stove there is a place to rest. */
const REST_X = 40;
const FIRST_X = 112;
const COOK = { width: 66, height: 88 } as const;

const POSES: Readonly<Record<Cook['does'], string>> = {
  ready: 'bare-idle-0',
  loading: 'bare-idle-1',
  moves: 'bare-walk-e-1',
  stands: 'bare-sleep-0',
  rests: 'bare-sip-1',
  over: 'bare-idle-0',
  failed: 'bare-idle-1',
};

export function Kitchen({ tasks, begun, cook, isOver, label }: KitchenProps) {
  const gap = (WIDTH - FIRST_X - 20) / tasks;
  const xOf = (pot: number) => FIRST_X + gap * (pot + 0.5);
  // The cook stands in front of the gap, so that the pot is seen.
  const besideOf = (pot: number) => xOf(pot) - Math.min(gap / 2, 46);
  const last = begun.length - 1;
  const cookX =
    cook.does === 'stands'
      ? besideOf(cook.pot)
      : cook.does === 'moves'
        ? besideOf(Math.max(0, last))
        : REST_X;
  return (
    <svg class="kitchen" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <rect class="kitchen-wall" width={WIDTH} height={STOVE_Y} />
      <rect
        class="kitchen-stove"
        x={FIRST_X - 12}
        y={STOVE_Y}
        width={WIDTH - FIRST_X}
        height={HEIGHT - STOVE_Y}
        rx="6"
      />
      <rect
        class="kitchen-floor"
        x="0"
        y={STOVE_Y + 28}
        width={FIRST_X - 12}
        height={HEIGHT - STOVE_Y - 28}
      />
      {Array.from({ length: tasks }, (_, pot) => (
        <Pot
          key={pot}
          x={xOf(pot)}
          number={pot}
          size={Math.min(1, gap / 62)}
          task={begun[pot]}
          isOver={isOver}
        />
      ))}
      <g class="kitchen-cook" style={{ transform: `translate(${cookX}px, ${STOVE_Y - COOK.height + 30}px)` }}>
        <image
          href={assetUrl(`master/${POSES[cook.does]}.svg`)}
          x={-COOK.width / 2}
          width={COOK.width}
          height={COOK.height}
        />
        <Hat />
        {cook.does === 'stands' && (
          <image href={assetUrl('fx/zzz-1.svg')} x="18" y="-22" width="34" height="34" />
        )}
      </g>
    </svg>
  );
}

function Hat() {
  return (
    <path
      class="kitchen-hat"
      d="M-14 14 v-9 c-9 -1 -10 -13 0 -14 c2 -8 26 -8 28 0 c10 1 9 13 0 14 v9 z"
      transform="translate(0 8)"
    />
  );
}

type PotProps = {
  readonly x: number;
  readonly number: number;
  readonly size: number;
  readonly task: Task | undefined;
  readonly isOver: boolean;
};

/** Cold, on the stove, ready, or taken off before it was. */
function Pot({ x, number, size, task, isOver }: PotProps) {
  const state = task === undefined ? 'cold' : task.readyMs !== null ? 'ready' : isOver ? 'lost' : 'hot';
  return (
    <g class={`kitchen-pot is-${state}`} transform={`translate(${x} ${STOVE_Y}) scale(${size})`}>
      {state === 'hot' && (
        <>
          <image href={assetUrl('fx/steam-1.svg')} x="-16" y="-74" width="32" height="32" />
          <path class="kitchen-flame" d="M-14 8 q4 -9 7 0 q4 -9 7 0 q4 -9 7 0 q4 -9 7 0 v4 h-28 z" />
        </>
      )}
      <path class="kitchen-pot-body" d="M-22 -36 h44 v28 q0 8 -8 8 h-28 q-8 0 -8 -8 z" />
      <path class="kitchen-pot-rim" d="M-26 -36 h52 M-26 -26 h-6 M26 -26 h6" />
      <text class="kitchen-number" y="-11" text-anchor="middle">
        {number + 1}
      </text>
      {state === 'ready' && <path class="kitchen-mark" d="M-9 -57l5 5l12 -12" />}
      {state === 'lost' && <path class="kitchen-mark" d="M-7 -65l14 14m0 -14l-14 14" />}
    </g>
  );
}
