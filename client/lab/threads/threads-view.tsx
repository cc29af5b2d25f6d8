/** The lab “Threads and memory”: what is reserved and what is touched, one of each, and at which number the rule bites. */
import type { ThreadsEvent, ThreadsSettings } from '../../../shared/labs/threads.ts';
import { t } from '../../app/text.ts';
import { Each } from './each.tsx';
import { Facts } from './facts.tsx';
import { ofKinds } from './figures.ts';
import { Fit } from './fit.tsx';
import { Memory } from './memory.tsx';
import './threads.css';

type ThreadsViewProps = {
  readonly settings: ThreadsSettings;
  readonly events: readonly ThreadsEvent[];
  readonly isRunning: boolean;
};

export function ThreadsView({ settings, events, isRunning }: ThreadsViewProps) {
  const machine = events.find((event) => event.kind === 'machine');
  const kinds = ofKinds(events);
  return (
    <div class="threads-lab">
      <p class="threads-now" role="status">
        {nowInWords(events, isRunning)}
      </p>
      <Notices events={events} />
      {machine && (
        <Memory
          kinds={kinds}
          machineMb={machine.memoryMb}
          threads={kinds.threads?.count ?? settings.threads}
        />
      )}
      {kinds.threads && (
        <>
          <Each events={events} />
          <Fit events={events} />
          <Facts kinds={kinds} />
          <p class="threads-why">
            {t(settings.touch === '0' ? 'labs.threads.why.0' : 'labs.threads.why.touching')}
          </p>
        </>
      )}
    </div>
  );
}

function nowInWords(events: readonly ThreadsEvent[], isRunning: boolean): string {
  if (events.length === 0) return t(isRunning ? 'labs.threads.now.machine' : 'labs.threads.now.ready');
  const last = events.findLast(
    (event) => event.kind === 'began' || event.kind === 'waiting' || event.kind === 'answered',
  );
  if (!last) return t('labs.threads.now.machine');
  if (!isRunning) return t('labs.threads.now.over');
  const began = events.findLast((event) => event.kind === 'waiting' && event.of === last.of);
  const count = began?.kind === 'waiting' ? began.count : last.kind === 'answered' ? 0 : last.count;
  const number = count.toLocaleString('en');
  return t(`labs.threads.now.${last.kind}`, { number, kind: t(`labs.threads.kinds.${last.of}`) });
}

function Notices({ events }: { events: readonly ThreadsEvent[] }) {
  const notices = events.filter((event) => event.kind === 'notice');
  return (
    <>
      {notices.map(({ code, count = 0 }) => (
        <p key={code} class="threads-notice">
          {t(`labs.threads.notices.${code}`, { number: count.toLocaleString('en') })}
        </p>
      ))}
    </>
  );
}
