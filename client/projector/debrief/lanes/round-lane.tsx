/** The lane of a round on the axis it shares: one row per master, and the playhead's line over it. */
import { useId, useMemo } from 'preact/hooks';
import type { Ms } from '../../../../shared/simul/index.ts';
import { percent } from '../../../app/format.ts';
import {
  isPatterned,
  Lane,
  LanePatterns,
  LaneSeconds,
  MOODS,
  pathsOf,
} from '../../../charts/timeline/lane.tsx';
import { word } from '../../../models/words.ts';
import type { Settled } from '../rounds/settled.ts';
import type { Playhead } from './playhead.ts';
import { type Track, trackOf } from './track.ts';
import { seekTo } from './use-playhead.ts';

type RoundLaneProps = {
  readonly settled: Settled;
  readonly axisMs: Ms;
  /** Of the whole axis, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly playhead?: Playhead;
};

export function RoundLane({ settled, axisMs, width, height, playhead }: RoundLaneProps) {
  const track = trackOf(settled);
  const durationMs = Math.max(1, settled.ledger.makespanMs);
  const size = { durationMs, width: (width * durationMs) / axisMs, height };
  const stretches = track.masters[0]?.stretches ?? [];
  const label = word('stage.timeline.laneLabel', { idle: percent(settled.ledger.idleWithHandsUpShare) });
  return (
    <div
      class={`lane-box ${playhead ? 'is-sought' : ''}`}
      style={{ width: `${width}px` }}
      {...(playhead && seekTo(playhead))}
    >
      {track.masters.length === 1 ? (
        <Lane stretches={stretches} nowMs={null} label={label} bare {...size} />
      ) : (
        <ManyLanes masters={track.masters} label={label} {...size} />
      )}
      {playhead && <i class="playhead-line" />}
      {track.masters.length === 1 && (
        <svg class="lane-over" width={size.width} height={height} aria-hidden="true">
          <LaneSeconds stretches={stretches} pxPerMs={size.width / durationMs} height={height} />
        </svg>
      )}
    </div>
  );
}

/** More rows than this can't be told apart, so only the first ones are shown. */
const MOST_ROWS = 24;
/** Rows lower than this stand without a gap. */
const ROOM_FOR_GAPS = 8;

type ManyLanesProps = {
  readonly masters: Track['masters'];
  readonly durationMs: Ms;
  readonly width: number;
  readonly height: number;
  readonly label: string;
};

function ManyLanes({ masters, durationMs, width, height, label }: ManyLanesProps) {
  const patterns = useId();
  const shown = masters.slice(0, MOST_ROWS);
  const row = height / shown.length;
  const gap = row < ROOM_FOR_GAPS ? 0 : row * 0.07;
  const paths = useMemo(
    () =>
      shown.map(({ stretches }, index) =>
        pathsOf(stretches, width / durationMs, row - 2 * gap, row * index + gap),
      ),
    [masters, durationMs, width, row],
  );
  return (
    <svg class="lane" width={width} height={height} role="img" aria-label={label}>
      <LanePatterns id={patterns} />
      {MOODS.map((mood) => (
        <path
          key={mood}
          d={paths.map((path) => path[mood]).join('')}
          class={`lane-${mood}`}
          fill={isPatterned(mood) ? `url(#${patterns}-${mood})` : undefined}
        />
      ))}
      <rect
        class="lane-frame"
        x="1.5"
        y="1.5"
        width={Math.max(0, width - 3)}
        height={Math.max(0, height - 3)}
      />
    </svg>
  );
}
