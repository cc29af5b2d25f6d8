/** How people come in: the address, the code, and both as a QR code. */
import { spacedCode } from '../../app/format.ts';
import { Icon } from '../../app/icon.tsx';
import { Qr } from '../../app/qr.tsx';
import { t } from '../../app/text.ts';
import type { ClassStatus, HostModel } from '../../models/picture.ts';
import { type Network, NetworkRow } from '../network-row.tsx';
import './people.css';

const QR_PX = 168;

type Props = { readonly model: HostModel; readonly status: ClassStatus; readonly network: Network };

export function JoinCard({ model, status, network }: Props) {
  const url = model.joinUrl.value;
  return (
    <section class="card join-card">
      <div class="join-card-row">
        <div>
          <p class="host-label">{t('host.step2')}</p>
          <p class="join-card-code mono">{spacedCode(status.code)}</p>
          {status.locked && (
            <p class="join-card-locked">
              <Icon name="lock" /> {t('host.locked')}
            </p>
          )}
        </div>
        {url && <Qr url={url} label={t('host.qr', { url })} size={QR_PX} />}
      </div>
      <NetworkRow network={network} />
    </section>
  );
}
