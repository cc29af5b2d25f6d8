/** What lies over the stage: paused, connection lost, the code for the last row, the keys. */
import type { ComponentChildren } from 'preact';
import { spacedCode } from '../app/format.ts';
import type { Lesson, Link } from '../app/picture.ts';
import { Qr } from '../app/qr.tsx';
import { t } from '../app/text.ts';
import { hostOf } from './header.tsx';
import './notices.css';

/** A word about the connection; nothing while it is fine. */
export function LinkNotice({ link, held }: { link: Link; held: Lesson['held'] }) {
  if (link === 'open') return null;
  if (link === 'lost' && held === 'updating') return <HeldNotice held={held} />;
  if (link === 'connecting') return <Notice title={t('stage.connecting')} />;
  if (link === 'closed') return <Notice title={t('stage.closed')} />;
  return (
    <Notice title={t('stage.linkLost')}>
      <p>{t('stage.linkLostMore')}</p>
    </Notice>
  );
}

export function PausedNotice() {
  return (
    <Notice title={t('stage.paused')}>
      <p>{t('stage.pausedMore')}</p>
    </Notice>
  );
}

/** Why everything stands still though nobody paused it. */
export function HeldNotice({ held }: { held: NonNullable<Lesson['held']> }) {
  return (
    <Notice title={t(`stage.held.${held}.title`)}>
      <p>{t(`stage.held.${held}.more`)}</p>
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

/** The way in, as large as the screen allows. */
export function CodeSheet({ lesson, joinUrl }: { lesson: Lesson; joinUrl: string | null }) {
  return (
    <div class="sheet">
      {joinUrl && <Qr url={joinUrl} label={t('stage.lobby.qr', { url: joinUrl })} size={620} />}
      <p class="sheet-code mono">{spacedCode(lesson.code)}</p>
      {joinUrl && <p class="sheet-address">{hostOf(joinUrl)}</p>}
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
