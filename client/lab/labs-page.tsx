/** `/lab`: all labs as cards; `/lab#NAME`: one of them; `/lab#NAME=RUN`: a run that somebody else has started. */
import './text.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { focusOnEntry, Link, route } from '../app/navigation.tsx';
import { address, assetUrl } from '../app/paths/address.ts';
import { SettingsButton } from '../app/settings-sheet.tsx';
import { t } from '../app/text.ts';
import { lastOf } from '../measured/measured.ts';
import type { LabServer } from '../models/labs/lab-server.ts';
import { OneLab } from './frame/one-lab.tsx';
import { TakeHome } from './frame/take-home.tsx';
import type { LabModule } from './lab-module.ts';
import { KNOWN_LABS, type KnownLab, labNamed } from './labs.ts';
import './labs.css';

/** @param server null: there is none */
export function LabsPage({ server }: { readonly server: LabServer | null }) {
  const shown = route.value;
  const { name, run } = useMemo(placeNow, [shown]);
  const lab = labNamed(name);
  if (lab) return <Loaded key={`${lab.name} ${run}`} lab={lab} run={run} server={server} />;
  return (
    <div class="labs-page">
      <Head title={t('labs.page.title')} />
      <main>
        <p class="labs-lead">{name === '' ? t('labs.page.lead') : t('labs.page.unknown')}</p>
        <ul class="labs-cards">
          {KNOWN_LABS.map((one) => (
            <Card key={one.name} lab={one} hasServer={server !== null} />
          ))}
        </ul>
        <TakeHome />
      </main>
    </div>
  );
}

/** `#freeze`, `#freeze=RUN`. */
function placeNow(): { readonly name: string; readonly run: string | null } {
  const [, name = '', run] = /^#?([a-z]*)(?:=([\w-]+))?/.exec(address().hash) ?? [];
  return { name, run: run ?? null };
}

function Head({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <header class="labs-head">
      <Link to="/" class="labs-home" label={t('labs.page.home')}>
        <img src={assetUrl('master/crown.svg')} alt="" width="40" height="30" />
      </Link>
      <h1 tabIndex={-1} ref={focusOnEntry}>
        {title}
      </h1>
      {children}
      <SettingsButton />
    </header>
  );
}

function Card({ lab, hasServer }: { readonly lab: KnownLab; readonly hasServer: boolean }) {
  const last = lastOf(`lab.${lab.name}`);
  const mayRun = hasServer || !lab.needsServer;
  return (
    <li class="card labs-card">
      <h2>{t(`labs.names.${lab.name}.title`)}</h2>
      <p>{t(`labs.names.${lab.name}.happens`)}</p>
      {!mayRun && <p class="muted small">{t('labs.page.needsServer')}</p>}
      {mayRun && lab.isHeavy && <p class="muted small">{t('labs.page.heavy')}</p>}
      {mayRun && !lab.needsServer && <p class="muted small">{t('labs.page.inBrowser')}</p>}
      {last && (
        <p class="small labs-last">
          {t('labs.page.lastTime', { when: new Date(last.atMs).toLocaleString() })}
        </p>
      )}
      {mayRun && (
        <Link to={`/lab#${lab.name}`} class="button button-primary" label={t(`labs.names.${lab.name}.title`)}>
          {t('labs.page.open')}
        </Link>
      )}
    </li>
  );
}

type LoadedProps = { readonly lab: KnownLab; readonly run: string | null; readonly server: LabServer | null };

function Loaded({ lab, run, server }: LoadedProps) {
  const [module, setModule] = useState<LabModule | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    lab.load().then(setModule, setError);
  }, [lab]);
  if (error) throw error;
  const isMissing = lab.needsServer && server === null;
  return (
    <div class="labs-page">
      <Head title={t(`labs.names.${lab.name}.title`)}>
        <Link to="/lab" class="button button-quiet">
          {t('labs.page.all')}
        </Link>
      </Head>
      <main>
        <p class="labs-lead">{t(`labs.names.${lab.name}.happens`)}</p>
        {isMissing && <p role="alert">{t('labs.page.needsServer')}</p>}
        {module && !isMissing && <OneLab lab={module} run={run} server={server} />}
        <NextLab after={lab} />
      </main>
    </div>
  );
}

function NextLab({ after }: { readonly after: KnownLab }) {
  const next = KNOWN_LABS[KNOWN_LABS.indexOf(after) + 1];
  if (!next) return null;
  return (
    <Link to={`/lab#${next.name}`} class="button labs-next">
      {t('labs.page.next', { name: t(`labs.names.${next.name}.title`) })}
    </Link>
  );
}
