/** The entry: each path has its page, fetched when it is first shown. */
import { render } from 'preact';
import { lazy } from './app/lazy.tsx';
import { Link, route, startNavigation } from './app/navigation.tsx';
import { ErrorBoundary, Notice } from './app/notice.tsx';
import { fillGaps } from './app/older-browsers.ts';
import { applySettings } from './app/settings.ts';
import './app/page.css';
import { addWords, t } from './app/text.ts';

/** A page for laptops and projectors, with its words: phones fetch no others than their own. */
async function withWords<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded, { screens }] = await Promise.all([page, import('../shared/text/en-screens.ts')]);
  addWords(screens);
  return loaded;
}

const LandingPage = lazy(async () => (await withWords(import('./pages/landing-page.tsx'))).LandingPage);
const JoinPage = lazy(async () => (await import('./pages/join-page.tsx')).JoinPage);
const PlayPage = lazy(async () => (await import('./pages/play-page.tsx')).PlayPage);
const StagePage = lazy(async () => (await withWords(import('./pages/stage-page.tsx'))).StagePage);
const WatchPage = lazy(async () => (await withWords(import('./pages/watch-page.tsx'))).WatchPage);
const HostPage = lazy(async () => (await withWords(import('./pages/host-page.tsx'))).HostPage);
const RoomPage = lazy(async () => (await withWords(import('./pages/room-page.tsx'))).RoomPage);
const PhoneTrialPage = lazy(async () => (await withWords(import('./pages/room-page.tsx'))).PhoneTrialPage);
const ControlPage = lazy(async () => (await withWords(import('./pages/control-page.tsx'))).ControlPage);
const LogPage = lazy(async () => (await withWords(import('./pages/log-page.tsx'))).LogPage);
const SoloPage = lazy(async () => (await withWords(import('./pages/solo-page.tsx'))).SoloPage);

/** What the path shows; the key gives another class a page of its own. */
function Page() {
  const shown = route.value;
  switch (shown.page) {
    case 'landing':
      return <LandingPage />;
    case 'join':
      return <JoinPage key={shown.code} code={shown.code} />;
    case 'play':
      return <PlayPage key={shown.code} code={shown.code} />;
    case 'stage':
      return <StagePage key={shown.code} code={shown.code} />;
    case 'watch':
      return <WatchPage key={shown.code} code={shown.code} />;
    case 'hostSetUp':
      return <HostPage />;
    case 'testRoom':
      return <RoomPage />;
    case 'testPhone':
      return <PhoneTrialPage key={shown.code} trial={shown.code} />;
    case 'hostControl':
      return <ControlPage key={shown.code} code={shown.code} secret={shown.secret} />;
    case 'log':
      return <LogPage />;
    case 'solo':
      return <SoloPage />;
    case 'unknown':
      return (
        <Notice headline={t('common.unknownPage')} text={t('common.unknownPageText')}>
          <Link to="/" class="button button-primary">
            {t('common.wayHome')}
          </Link>
        </Notice>
      );
  }
}

function show(app: HTMLElement): void {
  applySettings(document.documentElement);
  startNavigation();
  render(
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>,
    app,
  );
}

// A browser that is too old has a sentence in its place (too-old.js).
const app = document.getElementById('app');
if (app) fillGaps().finally(() => show(app));
