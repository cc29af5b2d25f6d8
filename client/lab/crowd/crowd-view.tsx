/** The lab “Ten thousand”: the hall with everybody in it, what it takes, and what as many threads would take. */
import { type CrowdEvent, filesFor } from '../../../shared/labs/crowd.ts';
import type { Figures } from '../../../shared/labs/labs.ts';
import { t } from '../../app/text.ts';
import { CrowdFloor } from './crowd-floor.tsx';
import { latest } from './latest.ts';
import { LiveFigures } from './live-figures.tsx';
import { ThreadsInstead } from './threads-instead.tsx';
import { count } from './units.ts';
import './crowd.css';

type Props = {
  readonly events: readonly CrowdEvent[];
  readonly figures: Figures | null;
  readonly state: 'ready' | 'running' | 'done' | 'failed';
};

export function CrowdView({ events, figures, state }: Props) {
  const planned = latest(events, 'planned');
  const memoryMb = latest(events, 'reading')?.rssMb ?? figures?.rssMb ?? 0;
  return (
    <div class="crowd">
      <div class="crowd-hall">
        <CrowdFloor boards={latest(events, 'boards')?.boards ?? ''} players={planned?.connections ?? 0} />
        <p class="crowd-phase" role="status">
          {phaseWords(events, state)}
        </p>
      </div>
      <LiveFigures events={events} />
      <Limits events={events} />
      {planned && (
        <ThreadsInstead players={planned.connections} memoryMb={memoryMb} freeMb={planned.freeMb} />
      )}
    </div>
  );
}

function phaseWords(events: readonly CrowdEvent[], state: Props['state']): string {
  if (state === 'ready') return t('labs.crowd.phase.ready');
  if (latest(events, 'played')) return t('labs.crowd.phase.done');
  if (state !== 'running') return t('labs.crowd.phase.over');
  if (latest(events, 'connected')) return t('labs.crowd.phase.playing');
  const players = latest(events, 'reading')?.connections ?? 0;
  return players === 0
    ? t('labs.crowd.phase.opening')
    : t('labs.crowd.phase.connecting', { players: count(players) });
}

/** Why fewer came than were wanted, and what to do about it. */
function Limits({ events }: Pick<Props, 'events'>) {
  const planned = latest(events, 'planned');
  const failed = latest(events, 'connected')?.failed ?? null;
  const values = {
    players: count(planned?.connections ?? 0),
    wanted: count(planned?.wanted ?? 0),
    limit: count(planned?.openFiles ?? 0),
    needed: filesFor(planned?.wanted ?? 0),
  };
  if (!planned?.limit && failed === null) return null;
  return (
    <div class="crowd-limits">
      {planned?.limit && <p>{t(`labs.crowd.limit.${planned.limit}`, values)}</p>}
      {planned?.limit === 'openFiles' && <p>{t('labs.crowd.limit.raise', values)}</p>}
      {failed !== null && <p>{t('labs.crowd.limit.failed', { detail: failed })}</p>}
    </div>
  );
}
