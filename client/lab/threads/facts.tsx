/** What the system says of each kind: how long its start took, how often threads left the processor, what waiting costs. */
import { KINDS } from '../../../shared/labs/threads.ts';
import { span } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { counted, microseconds, type OfKinds } from './figures.ts';

export function Facts({ kinds }: { kinds: OfKinds }) {
  const none = t('labs.threads.facts.none');
  return (
    <section class="lab-part threads-facts-part">
      <h2>{t('labs.threads.facts.title')}</h2>
      <table class="threads-facts">
        <thead>
          <tr>
            <th scope="col">{t('labs.threads.facts.kind')}</th>
            <th scope="col">{t('labs.threads.facts.start')}</th>
            <th scope="col">{t('labs.threads.facts.switches')}</th>
            <th scope="col">{t('labs.threads.facts.blocked')}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => {
            const figures = kinds[kind];
            if (!figures) return null;
            const { count, startMs, switches, blockedCpuMs } = figures;
            return (
              <tr key={kind}>
                <th scope="row">{counted(kind, count)}</th>
                <td>{startMs === undefined ? none : span(startMs)}</td>
                <td>{switches === undefined ? none : switches.toLocaleString('en')}</td>
                <td>{blockedCpuMs === undefined ? none : microseconds(blockedCpuMs * 1_000)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
