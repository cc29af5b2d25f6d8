/** A stopwatch for each client, as a bar: in the queue, then waiting for the database. */
import type { Handler, Request } from '../../../shared/labs/report.ts';
import { seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';

/** More than these are not seen at a glance. */
const MOST = 24;

type Props = {
  readonly handler: Handler;
  readonly requests: readonly Request[];
  /** By the run's clock; who still waits is drawn up to here. */
  readonly nowMs: number;
  /** What the whole width stands for, the same for both handlers. */
  readonly allMs: number;
  /** Who sits at that board, in a class. */
  readonly nameAt: ((board: number) => string) | undefined;
};

export function Bars({ handler, requests, nowMs, allMs, nameAt }: Props) {
  const from = Math.min(...requests.map(({ askedAtMs }) => askedAtMs));
  const drawn = requests.slice(-MOST);
  return (
    <section class="report-bars" aria-label={t(`labs.report.handler.${handler}`)}>
      <h2>{t(`labs.report.handler.${handler}`)}</h2>
      <p class="report-verdict">{verdictOf(handler, requests)}</p>
      <ol>
        {drawn.map((request, index) => (
          <Bar
            key={request.client}
            who={whoOf(request, requests.length - drawn.length + index + 1, nameAt)}
            request={request}
            from={from}
            nowMs={nowMs}
            allMs={allMs}
          />
        ))}
      </ol>
      {requests.length > MOST && (
        <p class="small muted">{t('labs.report.bars.more', { count: requests.length - MOST })}</p>
      )}
    </section>
  );
}

/** @param number of this handler's requests, from 1 */
function whoOf({ isOurs, board }: Request, number: number, nameAt: Props['nameAt']): string {
  const name = board === undefined ? '' : (nameAt?.(board) ?? '');
  return name || t(isOurs ? 'labs.report.bars.ours' : 'labs.report.bars.person', { number });
}

type BarProps = {
  readonly who: string;
  readonly request: Request;
  readonly from: number;
  readonly nowMs: number;
  readonly allMs: number;
};

function Bar({ who, request, from, nowMs, allMs }: BarProps) {
  const { askedAtMs, totalMs, databaseMs, hasFailed } = request;
  const share = (ms: number) => `${Math.min(100, (ms / allMs) * 100)}%`;
  const waitedMs = Math.max(0, nowMs - askedAtMs);
  const queuedMs = (totalMs ?? 0) - (databaseMs ?? 0);
  const label =
    totalMs === null || databaseMs === null
      ? `${who}: ${t(hasFailed ? 'labs.report.bars.failed' : 'labs.report.bars.waits')}`
      : t('labs.report.bars.label', { who, queued: seconds(queuedMs), database: seconds(databaseMs) });
  return (
    <li>
      <span class="report-who">{who}</span>
      <span class="report-bar" role="img" aria-label={label}>
        <i class="report-before" style={{ width: share(askedAtMs - from) }} />
        {totalMs === null ? (
          <i class="report-waiting" style={{ width: share(waitedMs) }} />
        ) : (
          <>
            <i class="report-queued" style={{ width: share(queuedMs) }} />
            <i class="report-database" style={{ width: share(databaseMs ?? 0) }} />
          </>
        )}
      </span>
      <b class="ticking">{hasFailed ? t('labs.report.bars.failed') : seconds(totalMs ?? waitedMs)}</b>
    </li>
  );
}

function verdictOf(handler: Handler, requests: readonly Request[]): string {
  const waiting = requests.filter(({ totalMs }) => totalMs === null).length;
  if (waiting > 0) return t('labs.report.verdict.going', { count: waiting });
  const answered = requests.flatMap(({ totalMs, hasFailed }) =>
    totalMs === null || hasFailed ? [] : [totalMs],
  );
  const longest = seconds(Math.max(0, ...answered));
  return answered.length === 0
    ? t('labs.report.verdict.failed')
    : t(`labs.report.verdict.${handler}`, { count: answered.length, longest });
}

export function Legend() {
  return (
    <p class="report-legend small">
      {(['queued', 'database', 'waiting'] as const).map((part) => (
        <span key={part}>
          <i class={`report-${part}`} /> {t(`labs.report.legend.${part}`)}
        </span>
      ))}
    </p>
  );
}
