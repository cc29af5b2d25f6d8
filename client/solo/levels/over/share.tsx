/** The level as a link and as a QR code: whoever opens it meets the same opponents, and knows what there is to beat. */
import { useRef, useState } from 'preact/hooks';
import { copied, Qr } from '../../../app/qr.tsx';
import { t } from '../../../app/text.ts';

const QR_SIZE = 180;

export function Share({ url }: { url: string }) {
  const [says, setSays] = useState('');
  const field = useRef<HTMLInputElement>(null);
  return (
    <details class="level-share">
      <summary class="button">{t('levels.over.share')}</summary>
      <label class="field-label" for="level-link">
        {t('levels.over.link')}
      </label>
      <input
        ref={field}
        id="level-link"
        class="field mono"
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button
        type="button"
        class="button"
        onClick={async () => {
          const done = field.current !== null && (await copied(field.current));
          setSays(t(done ? 'levels.over.copied' : 'levels.over.copyByHand'));
        }}
      >
        {t('levels.over.copy')}
      </button>
      <p role="status">{says}</p>
      <Qr url={url} label={t('levels.over.qr')} size={QR_SIZE} />
    </details>
  );
}
