/** One line that says which thing in the hall is which thing in the machine. */
import { t } from '../app/text.ts';

const PAIRS = [
  ['hall', 'process'],
  ['master', 'thread'],
  ['board', 'task'],
  ['thinks', 'io'],
  ['hand', 'ready'],
  ['walks', 'await'],
] as const;

export function Mapping() {
  return (
    <dl class="mapping" aria-label={t('debrief.mapping.title')}>
      {PAIRS.map(([inHall, inMachine]) => (
        <div key={inHall}>
          <dt>{t(`debrief.mapping.${inHall}`)}</dt>
          <dd>{t(`debrief.mapping.${inMachine}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
