/** What lies over the page: why nothing moves, a lost connection, the code for the last row, the keys. */
import type { ComponentChildren } from 'preact';
import { spacedCode } from '../../app/format.ts';
import { Qr } from '../../app/qr.tsx';
import { t } from '../../app/text.ts';
import { isAdjourned } from '../../models/lesson-words.ts';
import type { ClassStatus, Link } from '../../models/picture.ts';
import { typedOf } from './header.tsx';
import './notices.css';

/** A notice about the connection; none while it is fine. */
export function LinkNotice({ link, held }: { link: Link; held: ClassStatus['held'] }) {
  if (link === 'open') return null;
  if (link === 'lost' && held === 'updating') return <StillnessNotice why={heldWords(held)} />;
  if (link === 'connecting') return <Notice title={t('stage.connecting')} />;
  if (link === 'closed') return <Notice title={t('stage.closed')} />;
  return (
    <Notice title={t('stage.linkLost')}>
      <p>{t('stage.linkLostMore')}</p>
    </Notice>
  );
}

/** Why everything stands still, in words. */
export type Stillness = { readonly title: string; readonly more: string };

/** Null while the clock runs. That the class waits for people is told only during a round. */
export function stillnessOf(status: ClassStatus): Stillness | null {
  const { held, paused, phase } = status;
  if (held !== null && (held !== 'waitingForPeople' || phase === 'round')) return heldWords(held);
  if (phase !== 'round' || !paused) return null;
  if (isAdjourned(status)) return { title: t('stage.adjourned'), more: t('stage.adjournedMore') };
  return { title: t('stage.paused'), more: t('stage.pausedMore') };
}

const heldWords = (held: NonNullable<ClassStatus['held']>): Stillness => ({
  title: t(`stage.held.${held}.title`),
  more: t(`stage.held.${held}.more`),
});

/** The notice that says why everything stands still. */
export function StillnessNotice({ why }: { why: Stillness }) {
  return (
    <Notice title={why.title}>
      <p>{why.more}</p>
    </Notice>
  );
}

function Notice({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="notice card" role="status">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** How to join, as large as the screen allows. */
export function CodeSheet({ status, joinUrl }: { status: ClassStatus; joinUrl: string | null }) {
  return (
    <div class="sheet">
      {joinUrl && <Qr url={joinUrl} label={t('stage.lobby.qr', { url: joinUrl })} size={620} />}
      <p class="sheet-code mono">{spacedCode(status.code)}</p>
      {joinUrl && <p class="sheet-address">{typedOf(joinUrl)}</p>}
    </div>
  );
}

const KEYS = [
  ['F', 'fullScreen'],
  ['M', 'sound'],
  ['L', 'theme'],
  ['+ −', 'size'],
  ['C', 'code'],
  ['G', 'ghost'],
  ['T', 'language'],
  ['W', 'words'],
  ['?', 'help'],
] as const;

/** The keys of the stage, with a button that closes the list. */
export function KeysSheet({ close }: { close: () => void }) {
  return (
    <div class="notice card keys" role="dialog" aria-label={t('stage.keys.title')}>
      <h2>{t('stage.keys.title')}</h2>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`stage.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button button-primary" onClick={close}>
        {t('stage.keys.close')}
      </button>
    </div>
  );
}
