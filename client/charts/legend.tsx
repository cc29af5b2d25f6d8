/** What the colours of a lane mean. */
import './charts.css';
import { word } from './words.ts';

export function Legend() {
  return (
    <ul class="legend">
      <li>
        <i class="fill-busy" /> {word('stage.timeline.plays')}
      </li>
      <li>
        <i class="legend-walks" /> {word('stage.timeline.walks')}
      </li>
      <li>
        <i class="hatch-idle" /> {word('stage.timeline.idle')}
      </li>
      <li>
        <i class="legend-calm" /> {word('stage.timeline.calm')}
      </li>
    </ul>
  );
}
