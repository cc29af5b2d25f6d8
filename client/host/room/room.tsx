/** `/host/test`: a teacher walks through the room before the class comes, and everything says what to do. */
import { useState } from 'preact/hooks';
import { focusOnEntry, Link } from '../../app/navigation.tsx';
import { homeAt } from '../../app/paths/address.ts';
import { Qr } from '../../app/qr.tsx';
import { SettingsButton } from '../../app/settings-sheet.tsx';
import { t } from '../../app/text.ts';
import type { RoomOfServer } from '../../models/classroom.ts';
import {
  addressCheck,
  askedCheck,
  awakeCheck,
  browserCheck,
  diskCheck,
  filesCheck,
  missingFeatures,
  phoneCheck,
} from './checks.ts';
import { EyeChart } from './eye-chart.tsx';
import { SoundTrial } from './sound-trial.tsx';
import { Answers, Trial } from './trial.tsx';
import './room.css';

const QR_PX = 220;

export type RoomProps = {
  /** That phones are shown; null: there is none. */
  readonly address: string | null;
  /** What a phone opens there to be seen here. */
  readonly trialPath: string;
  readonly arrived: boolean;
  /** null: not known yet. */
  readonly server: RoomOfServer | null;
  /** Why the server said nothing; empty where it did. */
  readonly problem: string;
  /** Resolves to whether the browser let it sound. */
  readonly playGong: () => Promise<boolean>;
};

export function Room({ address, trialPath, arrived, server, problem, playGong }: RoomProps) {
  const [missing] = useState(missingFeatures);
  const [readable, setReadable] = useState<boolean | null>(null);
  const addressSays = addressCheck(address, homeAt());
  return (
    <main class="room">
      <header class="room-head">
        <div>
          <h1 tabIndex={-1} ref={focusOnEntry}>
            {t('room.title')}
          </h1>
          <p class="muted">{t('room.lead')}</p>
        </div>
        <SettingsButton />
      </header>
      {problem && <p role="alert">{problem}</p>}
      <div class="room-trials">
        <Trial title={t('room.browser.title')} check={browserCheck(missing)} />
        <Trial title={t('room.address.title')} check={addressSays}>
          {addressSays.state === 'todo' && (
            <a class="button" href={`${address}/host/test`}>
              {t('room.address.open')}
            </a>
          )}
        </Trial>
        <Trial isWide title={t('room.projector.title')} check={askedCheck('projector', readable)}>
          <EyeChart />
          <Answers about="projector" answer={setReadable} />
        </Trial>
        <SoundTrial playGong={playGong} />
        <Trial title={t('room.awake.title')} check={awakeCheck()} />
        <Trial title={t('room.phone.title')} check={phoneCheck(address, arrived)}>
          {address && !arrived && <PhoneCode url={`${address}${trialPath}`} />}
        </Trial>
        {server && <Trial title={t('room.files.title')} check={filesCheck(server)} />}
        {server && <Trial title={t('room.disk.title')} check={diskCheck(server)} />}
      </div>
      <Link to="/host" class="button button-primary">
        {t('room.back')}
      </Link>
    </main>
  );
}

function PhoneCode({ url }: { url: string }) {
  return (
    <div class="room-phone">
      <Qr url={url} label={t('room.phone.qr', { url })} size={QR_PX} />
      <p class="mono">{url}</p>
    </div>
  );
}
