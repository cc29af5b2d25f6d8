/** `/`: three doors. */
import type { ComponentChildren } from 'preact';
import { Link } from '../app/navigation.tsx';
import { assetUrl } from '../app/paths/address.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import type { Refused } from '../models/picture.ts';
import { Enter } from './enter.tsx';
import './landing.css';
import { LivingStrip } from './living-strip.tsx';

type Props = {
  /** The only hall on this server: nobody needs to type its code; null: none, or several; undefined: not known yet. */
  readonly onlyHall: string | null | undefined;
  /** Resolves to null if the hall with this code may be entered, else to why not. */
  readonly tryCode: (code: string) => Promise<Refused | null>;
  readonly enter: (code: string) => void;
};

export function Landing({ onlyHall, tryCode, enter }: Props) {
  return (
    <div class="landing">
      <LandingHead />
      <main class="doors">
        <section class="door door-join" aria-labelledby="door-join">
          <h2 id="door-join">{t('landing.join')}</h2>
          <DoorArt file="opponent/body-3-hand" />
          {onlyHall !== undefined && <Enter onlyHall={onlyHall} tryCode={tryCode} enter={enter} />}
        </section>
        <Door to="/host" name="host" art="master/idle-0" />
        <Door to="/solo" name="alone" art="opponent/bot-think">
          <Link to="/code" class="door-other">
            {t('landing.code')}
          </Link>
          <Link to="/lab" class="door-other">
            {t('landing.labs')}
          </Link>
          <Link to="/course" class="door-other">
            {t('landing.course')}
          </Link>
        </Door>
      </main>
      <div class="landing-strip">
        <LivingStrip />
      </div>
      <footer class="landing-foot muted small">{t('landing.namesVanish')}</footer>
    </div>
  );
}

/** Whose page this is, and what it promises. */
function LandingHead() {
  return (
    <header class="landing-head">
      <h1 class="landing-name">
        <img src={assetUrl('master/crown.svg')} alt="" width="40" height="30" />
        {t('common.appName')}
      </h1>
      <p class="landing-promise">{t('common.promise')}</p>
      <SettingsButton />
    </header>
  );
}

/** The same without a server: what one browser can do by itself. */
export function LandingAlone() {
  return (
    <div class="landing landing-alone">
      <LandingHead />
      <main class="doors">
        <Door to="/solo" name="alone" art="opponent/bot-think">
          <Link to="/lab" class="door-other">
            {t('landing.labs')}
          </Link>
          <Link to="/course" class="door-other">
            {t('landing.course')}
          </Link>
        </Door>
        <Door to="/code" name="code" art="master/reach-e-1" />
        <Door to="/debrief" name="log" art="hall/clock" />
      </main>
      <div class="landing-strip">
        <LivingStrip />
      </div>
      <footer class="landing-foot muted small">{t('landing.noServer')}</footer>
    </div>
  );
}

function DoorArt({ file }: { file: string }) {
  return <img class="door-art" src={assetUrl(`${file}.svg`)} alt="" />;
}

type DoorProps = {
  readonly to: string;
  readonly name: 'host' | 'alone' | 'log' | 'code';
  readonly art: string;
  /** Another way behind it. */
  readonly children?: ComponentChildren;
};

function Door({ to, name, art, children }: DoorProps) {
  return (
    <section class={`door door-${name}`} aria-labelledby={`door-${name}`}>
      <h2 id={`door-${name}`}>{t(`landing.${name}`)}</h2>
      <DoorArt file={art} />
      <p class="door-small">{t(`landing.${name}Hint`)}</p>
      <Link to={to} class="button door-button">
        {t(`landing.${name}Button`)}
      </Link>
      {children}
    </section>
  );
}
