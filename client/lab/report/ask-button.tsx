/** One more client: whoever presses. Their request is as real as the others', and so is their stopwatch. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Brought, broughtFrom } from '../../../shared/labs/report-brought.ts';
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { Refused } from '../../models/picture.ts';

/** Asks for a report. @returns what the server sent, or why there is none */
export type AskForReport = () => Promise<object | Refused>;

type State =
  | { readonly is: 'free' }
  | { readonly is: 'waiting'; readonly sinceMs: number }
  | { readonly is: 'answered'; readonly tookMs: number; readonly brought: Brought }
  | { readonly is: 'failed'; readonly why: string };

export function AskButton({ ask }: { ask: AskForReport }) {
  const [state, setState] = useState<State>({ is: 'free' });
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const press = async () => {
    const sinceMs = performance.now();
    setState({ is: 'waiting', sinceMs });
    const answer = await ask();
    const tookMs = performance.now() - sinceMs;
    if (!isHere.current) return;
    const brought = broughtFrom(answer);
    const why = 'message' in answer ? answer.message : t('labs.report.ask.failed');
    setState(brought ? { is: 'answered', tookMs, brought } : { is: 'failed', why });
  };
  return (
    <div class="report-ask">
      <button type="button" class="button button-primary" disabled={state.is === 'waiting'} onClick={press}>
        {t('labs.report.ask.button')}
      </button>
      {state.is === 'waiting' && <Stopwatch sinceMs={state.sinceMs} />}
      <div role="status">
        {state.is === 'failed' && <p>{state.why}</p>}
        {state.is === 'answered' && <Answer {...state} />}
      </div>
    </div>
  );
}

function Stopwatch({ sinceMs }: { sinceMs: number }) {
  const [nowMs, setNowMs] = useState(sinceMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return <p class="ticking">{t('labs.report.ask.waiting', { time: span(nowMs - sinceMs) })}</p>;
}

function Answer({ tookMs, brought }: { tookMs: number; brought: Brought }) {
  const { databaseMs, moves, meanMs } = brought;
  return (
    <>
      <p>
        <b>{t('labs.report.ask.answered', { time: span(tookMs) })}</b>{' '}
        {t('labs.report.ask.queued', {
          queued: span(Math.max(0, tookMs - databaseMs)),
          database: span(databaseMs),
        })}
      </p>
      <p class="small muted">{t('labs.report.ask.content', { moves, mean: span(meanMs) })}</p>
    </>
  );
}
