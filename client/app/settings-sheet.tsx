/** The settings, the same on every page: a button, and the sheet that it opens. */
import { useRef } from 'preact/hooks';
import { Choice } from './choice.tsx';
import { MOTIONS, motion, SWITCH, singleKeys, TEXT_SIZES, THEMES, textSize, theme } from './settings.ts';
import './settings-sheet.css';
import { t } from './text.ts';

export function SettingsButton() {
  const sheet = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="button button-quiet settings-button"
        onClick={() => sheet.current?.showModal()}
      >
        <Gear />
        <span class="settings-word">{t('common.settings.title')}</span>
      </button>
      <dialog ref={sheet} class="settings card" aria-labelledby="settings-title">
        <h2 id="settings-title">{t('common.settings.title')}</h2>
        <Choice
          label={t('common.settings.theme')}
          options={THEMES.map((value) => ({ value, text: t(`common.settings.themes.${value}`) }))}
          value={theme.value}
          onChoose={(chosen) => {
            theme.value = chosen;
          }}
        />
        <Choice
          label={t('common.settings.motion')}
          options={MOTIONS.map((value) => ({ value, text: t(`common.settings.motions.${value}`) }))}
          value={motion.value}
          onChoose={(chosen) => {
            motion.value = chosen;
          }}
        />
        <Choice
          label={t('common.settings.textSize')}
          options={TEXT_SIZES.map((value) => ({ value, text: `${value}%` }))}
          value={textSize.value}
          onChoose={(chosen) => {
            textSize.value = chosen;
          }}
        />
        <Choice
          label={t('common.settings.singleKeys')}
          options={SWITCH.map((value) => ({ value, text: t(`common.settings.switch.${value}`) }))}
          value={singleKeys.value}
          onChoose={(chosen) => {
            singleKeys.value = chosen;
          }}
        />
        <p class="muted small">{t('common.settings.stayHere')}</p>
        <form method="dialog">
          <button type="submit" class="button button-primary">
            {t('common.settings.done')}
          </button>
        </form>
      </dialog>
    </>
  );
}

function Gear() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2.4"
      aria-hidden="true"
    >
      <path d="M4 7h9M19 7h1M4 17h1M11 17h9" stroke-linecap="round" />
      <circle cx="16" cy="7" r="3" />
      <circle cx="8" cy="17" r="3" />
    </svg>
  );
}
