/** The lab “Report”: every client's stopwatch behind both handlers, the thread that sleeps, and a button to ask oneself. */
import { useEffect, useState } from 'preact/hooks';
import {
  afterTheEnd,
  HANDLERS,
  type ReportEvent,
  type ReportFigures,
  type ReportOrder,
  type ReportSettings,
  requestsOf,
} from '../../../shared/labs/report.ts';
import { t } from '../../app/text.ts';
import type { ViewProps } from '../lab-module.ts';
import { AskButton } from './ask-button.tsx';
import { Bars, Legend } from './bars.tsx';
import { Handlers } from './handlers.tsx';
import { Thread } from './thread.tsx';
import './report.css';

type Props = ViewProps<ReportSettings, ReportEvent, ReportFigures>;

export function ReportView({ settings, events, state, run, mayOrder, order, where, server, nameAt }: Props) {
  const isRunning = state === 'running';
  const nowMs = useRunClock(events, isRunning);
  const soFar = requestsOf(events);
  const requests = isRunning ? soFar : afterTheEnd(soFar, nowMs);
  const groups = HANDLERS.map((handler) => ({
    handler,
    requests: requests.filter((request) => request.handler === handler),
  })).filter((group) => group.requests.length > 0);
  const allMs = Math.max(500, ...groups.map((group) => lengthOf(group.requests, nowMs)));
  const open = events.find((event) => event.kind === 'open');
  const turn = events.findLast((event) => event.kind === 'turn');
  const seen = events.findLast((event) => event.kind === 'thread');
  return (
    <div class="report">
      <div class="report-clients">
        {isRunning && turn && where === 'stage' && settings.clients === 0 && (
          <p class="report-tap">{t(`labs.inClass.tap.${turn.handler}`)}</p>
        )}
        {groups.length === 0 && <p>{t('labs.report.verdict.none')}</p>}
        {groups.map((group) => (
          <Bars key={group.handler} {...group} nowMs={nowMs} allMs={allMs} nameAt={nameAt} />
        ))}
        <Legend />
      </div>
      <div class="report-side">
        {isRunning && open && mayOrder && settings.clients === 0 && (
          <div class="report-turn">
            <Handlers
              now={turn?.handler ?? null}
              choose={(handler) => order({ do: 'turn', handler } satisfies ReportOrder)}
            />
          </div>
        )}
        <Thread seen={seen ?? null} />
        {isRunning && open && run !== null && server !== null && where === 'page' && (
          <section class="card report-ask" aria-labelledby="report-ask">
            <h2 id="report-ask">{t('labs.report.ask.more')}</h2>
            <AskButton ask={() => server.ask(run)} />
          </section>
        )}
        {open && <p class="small muted">{t(`labs.report.database.${open.database}`, { most: open.most })}</p>}
      </div>
    </div>
  );
}

/** From the first question to the last answer, or to now while somebody waits. */
function lengthOf(requests: readonly { askedAtMs: number; totalMs: number | null }[], nowMs: number): number {
  const from = Math.min(...requests.map(({ askedAtMs }) => askedAtMs));
  return Math.max(
    ...requests.map(({ askedAtMs, totalMs }) => (totalMs === null ? nowMs : askedAtMs + totalMs) - from),
  );
}

/** The run's own clock, as the last event has set it: between two events it goes on with this browser's. */
function useRunClock(events: readonly ReportEvent[], isRunning: boolean): number {
  const last = events.findLast((event) => 'atMs' in event);
  const atMs = last && 'atMs' in last ? last.atMs : 0;
  const [clock, setClock] = useState({ nowMs: 0, atMs: 0, setAtMs: 0 });
  useEffect(() => {
    const setAtMs = performance.now();
    const show = () => setClock({ nowMs: atMs + performance.now() - setAtMs, atMs, setAtMs });
    show();
    if (!isRunning) return;
    const timer = setInterval(show, 100);
    return () => clearInterval(timer);
  }, [atMs, isRunning]);
  return Math.max(atMs, clock.nowMs);
}
