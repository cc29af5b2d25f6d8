/** The class asks for the report: one button, a stopwatch until the answer has come, and what came of each request. */
import './text.ts';
import { useEffect, useState } from 'preact/hooks';
import { type Brought, broughtFrom } from '../../../shared/labs/report-brought.ts';
import { seconds } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { PlayerModel } from '../../models/picture.ts';
import './report-card.css';

/** What came of one request. */
type Came =
  | (Brought & { readonly tookMs: number; readonly handler: 'blocking' | 'async'; readonly place: number })
  | { readonly why: string };

export function ReportCard({ model }: { readonly model: PlayerModel }) {
  const lab = model.status.value?.lab ?? null;
  const [sinceMs, setSinceMs] = useState<number | null>(null);
  const [came, setCame] = useState<readonly Came[]>([]);
  const isOpen = lab?.isRunning === true;
  const isWaiting = isOpen && sinceMs !== null;
  const ask = async () => {
    if (!lab || !model.report || isWaiting) return;
    const askedAtMs = performance.now();
    setSinceMs(askedAtMs);
    const answer = await model.report(lab.run);
    const tookMs = performance.now() - askedAtMs;
    setSinceMs(null);
    setCame((before) => [cameOf(answer, tookMs), ...before]);
  };
  return (
    <div class="report-card">
      {isOpen && (
        <button type="button" class="button button-primary" disabled={isWaiting} onClick={ask}>
          {t('labPhone.button')}
        </button>
      )}
      {isWaiting && <Stopwatch sinceMs={sinceMs} />}
      {!isOpen && <p class="phone-note">{t('labPhone.over')}</p>}
      <div role="status">
        <ul>
          {came
            .filter((one) => isOpen || !('why' in one))
            .map((one, index) => (
              <li key={came.length - index}>{'why' in one ? one.why : <Reported {...one} />}</li>
            ))}
        </ul>
      </div>
    </div>
  );
}

function Stopwatch({ sinceMs }: { readonly sinceMs: number }) {
  const [nowMs, setNowMs] = useState(sinceMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="report-stopwatch ticking" role="timer" aria-label={t('labPhone.waiting')}>
      {seconds(nowMs - sinceMs)}
    </p>
  );
}

function Reported({ handler, tookMs, databaseMs, place }: Exclude<Came, { why: string }>) {
  const queued = seconds(tookMs - databaseMs);
  return (
    <>
      <b>{t(`labPhone.came.${handler}`, { time: seconds(tookMs) })}</b>{' '}
      {t('labPhone.place', { count: place, ordinal: true })}{' '}
      {t('labPhone.queued', { queued, database: seconds(databaseMs) })}
    </>
  );
}

function cameOf(answer: object, tookMs: number): Came {
  const brought = broughtFrom(answer);
  if (brought === null || !('handler' in answer) || !('place' in answer))
    return { why: 'message' in answer ? String(answer.message) : t('labPhone.none') };
  const handler = answer.handler === 'async' ? 'async' : 'blocking';
  return { ...brought, tookMs: Math.max(tookMs, brought.databaseMs), handler, place: Number(answer.place) };
}
