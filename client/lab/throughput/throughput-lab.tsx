/** The lab “Throughput” as the frame knows it. */

import { useMemo, useRef } from 'preact/hooks';
import { CLAIMS } from '../../../shared/labs/claims.ts';
import {
  pointsOf,
  THROUGHPUT_LIMITS,
  type ThroughputEvent,
  type ThroughputSettings,
  throughputSettings,
} from '../../../shared/labs/throughput.ts';
import { t } from '../../app/text.ts';
import { allMeasured } from '../../measured/measured.ts';
import type { LabModule, Row, ViewProps } from '../lab-module.ts';
import { onServer } from '../on-server.ts';
import { playedRounds } from './rounds.ts';
import { ThroughputView } from './throughput-view.tsx';

type ThroughputFigures = Readonly<Record<string, number>>;

export const throughputLab: LabModule<ThroughputSettings, ThroughputEvent, ThroughputFigures> = {
  name: 'throughput',
  limits: THROUGHPUT_LIMITS,
  fields: [
    { name: 'threads', label: 'labs.throughput.settings.threads' },
    { name: 'latencyMs', label: 'labs.throughput.settings.latencyMs', unit: 'labs.throughput.settings.ms' },
    { name: 'playMs', label: 'labs.throughput.settings.playMs', unit: 'labs.throughput.settings.ms' },
  ],
  start: onServer('throughput'),
  claim: CLAIMS.throughput,
  rows: rowsOf,
  View,
};

const ROWS = [
  ['poolPerSecond', ''],
  ['expectedPerSecond', ''],
  ['loopPerSecond', ''],
  ['poolCpuMs', 'ms'],
  ['loopCpuMs', 'ms'],
] as const;

function rowsOf(figures: ThroughputFigures): readonly Row[] {
  return ROWS.flatMap(([name, unit]) => {
    const value = figures[name];
    return value === undefined ? [] : [{ label: t(`labs.throughput.rows.${name}`), value, unit }];
  });
}

type Props = ViewProps<ThroughputSettings, ThroughputEvent, ThroughputFigures>;

/** Moving a slider begins anew: what was measured last stays on the chart until there is something newer. */
function View({ settings, events, state }: Props) {
  const chosen = throughputSettings(settings);
  const last = useRef<{ events: readonly ThroughputEvent[]; with: ThroughputSettings } | null>(null);
  if (pointsOf(events).length > 0) last.current = { events, with: chosen };
  // Not at every move of a slider.
  const rounds = useMemo(() => playedRounds(allMeasured()), [state]);
  const shown = events.length > 0 ? { events, with: chosen } : last.current;
  return (
    <ThroughputView
      settings={chosen}
      measuredWith={shown?.with ?? null}
      points={shown ? pointsOf(shown.events) : []}
      events={events}
      isRunning={state === 'running'}
      rounds={rounds}
    />
  );
}
