/** How a second browser comes to watch: by a link, or its QR code. */
import { useState } from 'preact/hooks';
import { hrefOf } from '../../app/paths/address.ts';
import { Qr } from '../../app/qr.tsx';
import { t } from '../../app/text.ts';

/** The page on which anybody with the link watches. */
const watchersUrl = (run: string): string => new URL(hrefOf(`/lab#freeze=${run}`), location.href).href;

export function Others({ run }: { run: string }) {
  const [isCopied, setCopied] = useState(false);
  const url = watchersUrl(run);
  const copy = () =>
    navigator.clipboard?.writeText(url).then(
      () => setCopied(true),
      () => {},
    );
  return (
    <section class="card freeze-others" aria-labelledby="freeze-others">
      <Qr url={url} label={t('labs.freeze.others.qr')} size={132} />
      <div>
        <h2 id="freeze-others">{t('labs.freeze.others.title')}</h2>
        <p>{t('labs.freeze.others.text')}</p>
        <p class="freeze-link">
          <a href={url} target="_blank" rel="noopener">
            {url}
          </a>
          {'clipboard' in navigator && (
            <button type="button" class="button" onClick={copy}>
              {t(isCopied ? 'labs.freeze.others.copied' : 'labs.freeze.others.copy')}
            </button>
          )}
        </p>
      </div>
    </section>
  );
}
