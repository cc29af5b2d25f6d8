/** A master on the floor of a small hall: he walks from board to board, and looks like what he does. */
import { assetUrl } from '../../app/paths/address.ts';
import type { Walker } from './floor.ts';

const POSES = ['idle-0', 'walk-e-1', 'reach-e-1', 'sleep-0', 'sip-1', 'rest-0', 'frozen-0'] as const;
/** Who assists wears no crown. */
const BARE = ['bare-idle-0', 'bare-walk-e-1', 'bare-reach-e-1', 'bare-sleep-0', 'bare-sip-1'] as const;
type Pose = (typeof POSES)[number];

function poseOf({ mood, idle, frozen }: Walker): Pose {
  if (frozen) return 'frozen-0';
  switch (mood) {
    case 'plays':
      return 'reach-e-1';
    case 'walks':
      return 'walk-e-1';
    case 'wasting':
      return idle ? 'idle-0' : 'sleep-0';
    case 'waiting':
    case 'queues':
      return 'sip-1';
    case 'resting':
      return 'rest-0';
    case 'overhead':
      return 'idle-0';
  }
}

/** Who assists works on a puzzle: there is no ice for them, and no rest. */
function bare(pose: Pose): (typeof BARE)[number] {
  if (pose === 'frozen-0') return 'bare-reach-e-1';
  return pose === 'rest-0' ? 'bare-idle-0' : `bare-${pose}`;
}

type FigureProps = {
  readonly master: Walker;
  /** He keeps his promise to wait: his shoes are glued to the floor. */
  readonly polite: boolean;
  readonly isAssistant: boolean;
  /** Where he stands in the grid. */
  readonly style: Readonly<Record<string, string>>;
};

export function Figure({ master, polite, isAssistant, style }: FigureProps) {
  const { mood, idle, frozen, sinceMs, untilMs } = master;
  const pose = poseOf(master);
  const walkMs = mood === 'walks' && untilMs !== null ? untilMs - sinceMs : 0;
  const stands = mood === 'wasting' || mood === 'waiting';
  const shown = isAssistant ? bare(pose) : pose;
  return (
    <span
      class={`floor-master is-${mood} ${isAssistant ? 'is-assistant' : ''}`}
      style={{ ...style, '--walk': `${walkMs}ms` }}
      aria-hidden="true"
    >
      <span class="floor-figure">
        {polite && stands && !idle && <Glue />}
        {(isAssistant ? BARE : POSES).map((one) => (
          <img
            key={one}
            src={assetUrl(`master/${one}.svg`)}
            alt=""
            draggable={false}
            class={one === shown ? 'is-shown' : ''}
          />
        ))}
        {frozen && !isAssistant && (
          <img src={assetUrl('fx/ice-block.svg')} alt="" class="floor-frost is-shown" />
        )}
        {stands && !idle && !frozen && mood === 'wasting' && (
          <img src={assetUrl('fx/zzz-2.svg')} alt="" class="floor-zzz is-shown" />
        )}
      </span>
    </span>
  );
}

/** A puddle of glue with threads up to the shoes. */
function Glue() {
  return (
    <svg class="floor-glue" viewBox="0 0 96 34" aria-hidden="true">
      <path d="M6 22q-4-10 12-11q4-9 18-6q12-6 24 0q16-3 18 7q14 2 10 12q-4 9-20 6q-10 6-22 1q-16 5-24-2q-14 2-16-7z" />
      <path d="M30 18q3-8 1-14M40 20q2-8 1-15M58 20q-2-8-1-15M67 18q-3-8-1-14" class="floor-glue-threads" />
    </svg>
  );
}
