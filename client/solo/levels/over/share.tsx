/** The level as a link and as a QR code: whoever opens it meets the same opponents, and knows what there is to beat. */
import { useState } from 'preact/hooks';
import { LinkField } from '../../../app/files/link-field.tsx';
import { Qr } from '../../../app/qr.tsx';
import { t } from '../../../app/text.ts';

const QR_SIZE = 180;

export function Share({ url }: { url: string }) {
  const [says, setSays] = useState('');
  return (
    <details class="level-share">
      <summary class="button">{t('levels.over.share')}</summary>
      <LinkField
        url={url}
        label={t('levels.over.link')}
        copy={t('levels.over.copy')}
        onCopy={(done) => setSays(t(done ? 'levels.over.copied' : 'levels.over.copyByHand'))}
      />
      <p role="status">{says}</p>
      <Qr url={url} label={t('levels.over.qr')} size={QR_SIZE} />
    </details>
  );
}
