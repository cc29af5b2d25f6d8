/** The handler's thread, as the system shows it now. */
import type { Handler, ThreadLook } from '../../../shared/labs/report.ts';
import { t } from '../../app/text.ts';

/** @param seen the last look; null: nobody has asked yet, or this system shows nothing of its threads */
export function Thread({ seen }: { seen: { readonly handler: Handler; readonly look: ThreadLook } | null }) {
  return (
    <section class="card report-thread" aria-labelledby="report-thread">
      <h2 id="report-thread">{t('labs.report.thread.title')}</h2>
      {seen ? (
        <>
          <dl>
            <div>
              <dt>{t('labs.report.thread.id', { id: seen.look.id })}</dt>
              <dd class="mono">{seen.look.state}</dd>
            </div>
            <div>
              <dt>{t('labs.report.thread.sleepsIn')}</dt>
              <dd class="mono">{seen.look.sleepsIn || t('labs.report.thread.hidden')}</dd>
            </div>
            <div>
              <dt>{t('labs.report.thread.cpu')}</dt>
              <dd class="ticking">{`${seen.look.cpuMs.toFixed(1)}\u00a0ms`}</dd>
            </div>
          </dl>
          <p class="small">{t(`labs.report.thread.${seen.handler}`)}</p>
        </>
      ) : (
        <p class="small muted">{t('labs.report.thread.wait')}</p>
      )}
    </section>
  );
}
