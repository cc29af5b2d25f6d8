/** One to three stars, drawn and in words. */
import { t } from '../../app/text.ts';
import './floor.css';

const MOST = 3;

export function Stars({ count }: { count: number }) {
  return (
    <span class="stars" role="img" aria-label={t('levels.stars', { count })}>
      {Array.from({ length: MOST }, (_, index) => (
        <svg key={index} viewBox="0 0 48 48" class={index < count ? 'is-won' : ''} aria-hidden="true">
          <path d="m24 3 6.2 13.6 14.8 1.7-11 10.2 3 14.6L24 35.8 11 43.1l3-14.6L3 18.3l14.8-1.7z" />
        </svg>
      ))}
    </span>
  );
}
