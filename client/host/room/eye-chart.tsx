/** A picture to be read from the last row: lines of falling size, and the fills by which the stage tells things apart. */
import { t } from '../../app/text.ts';

/** How far away each line is meant to be read, on a picture two metres wide. */
const METRES = [12, 9, 6, 4] as const;
/**
 * Letters are read well from 200 times the height of a capital, which is 0.7 of the type's size: 4 m then ask for
 * 2 cm, one per cent of a picture two metres wide.
 */
const WIDTH_PER_METRE = 100 / (200 * 2 * 0.7);

const FILLS = [
  ['fill-busy', 'plays'],
  ['fill-walking', 'walks'],
  ['hatch-idle', 'wasting'],
  ['fill-waiting', 'waiting'],
  ['hatch-rest', 'resting'],
] as const;

export function EyeChart() {
  return (
    <div class="eye-chart">
      {METRES.map((metres) => (
        <p key={metres} style={{ fontSize: `${(metres * WIDTH_PER_METRE).toFixed(2)}vw` }}>
          {t('room.projector.line', { metres })}
        </p>
      ))}
      <p class="small muted">{t('room.projector.picture')}</p>
      <p class="small">{t('room.projector.patterns')}</p>
      <ul class="eye-chart-fills">
        {FILLS.map(([fill, mood]) => (
          <li key={fill} class={fill}>
            {t(`stage.mood.${mood}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
