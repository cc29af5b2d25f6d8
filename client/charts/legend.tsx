/** What the colours of a lane mean. */
import { t } from '../app/text.ts';
import './charts.css';

export function Legend() {
  return (
    <ul class="legend">
      <li>
        <i class="fill-busy" /> {t('stage.timeline.plays')}
      </li>
      <li>
        <i class="legend-walks" /> {t('stage.timeline.walks')}
      </li>
      <li>
        <i class="hatch-idle" /> {t('stage.timeline.idle')}
      </li>
      <li>
        <i class="legend-calm" /> {t('stage.timeline.calm')}
      </li>
    </ul>
  );
}
