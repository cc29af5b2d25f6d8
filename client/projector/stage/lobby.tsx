/** Before the first round: how to join, and the hall in which people sit down. */
import { spacedCode } from '../../app/format.ts';
import { grouped } from '../../app/grouped.ts';
import { Qr } from '../../app/qr.tsx';
import { t } from '../../app/text.ts';
import { Hall } from '../../hall/hall.tsx';
import type { ClassStatus, StageModel } from '../../models/picture.ts';
import { word } from '../../models/words.ts';
import { typedOf } from './header.tsx';
import { useLayout } from './layout.ts';
import { Newest } from './newest.tsx';
import './lobby.css';

/** Of so many seats each has a place that can be seen. */
const MOST_SEATS = 300;
/** An address of more letters than this is written smaller. */
const LONG_ADDRESS = 22;

export function Lobby({ model, status }: { model: StageModel; status: ClassStatus }) {
  const { lobbyHall, ratio, compact } = useLayout();
  const joinUrl = model.joinUrl.value;
  const address = joinUrl && typedOf(joinUrl);
  return (
    <div class="lobby">
      <header class="lobby-how">
        <p class="lobby-address">
          <span>{t('stage.lobby.open')}</span>
          <b class={(address?.length ?? 0) > LONG_ADDRESS ? 'is-long' : ''}>
            {address ?? t('stage.lobby.noAddress')}
          </b>
        </p>
        <p class="lobby-code">
          <span>{t('stage.lobby.type')}</span>
          <b class="mono">{spacedCode(status.code)}</b>
        </p>
      </header>
      <aside class="lobby-side">
        {joinUrl && <Qr url={joinUrl} label={t('stage.lobby.qr', { url: joinUrl })} size={540} />}
        <p class="lobby-people">
          <b>{t('stage.lobby.people', { count: status.people })}</b>
          <span>{t('stage.lobby.seats', { seats: grouped(status.seats) })}</span>
        </p>
        <p class="lobby-note">{t(status.locked ? 'stage.lobby.locked' : 'stage.lobby.bots')}</p>
      </aside>
      {!compact && status.seats > MOST_SEATS && <Newest model={model} />}
      {!compact && status.seats <= MOST_SEATS && (
        <Hall
          hall={model.hall}
          clockMs={model.clockMs}
          width={lobbyHall.width}
          height={lobbyHall.height}
          ratio={ratio}
          arriving
          label={word('stage.hallLabel', { boards: status.seats })}
        />
      )}
    </div>
  );
}
