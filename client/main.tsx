/** The entry: each path has its page, fetched when it is first shown. */
import { lazy } from './app/lazy.tsx';
import { Link, route } from './app/navigation.tsx';
import { Notice } from './app/notice.tsx';
import { t } from './app/text.ts';
import { start } from './pages/start.tsx';

const LandingPage = lazy(async () => (await import('./pages/landing-page.tsx')).LandingPage);
const JoinPage = lazy(async () => (await import('./pages/join-page.tsx')).JoinPage);
const PlayPage = lazy(async () => (await import('./pages/play-page.tsx')).PlayPage);
const StagePage = lazy(async () => (await import('./pages/stage-page.tsx')).StagePage);
const WatchPage = lazy(async () => (await import('./pages/watch-page.tsx')).WatchPage);
const HostPage = lazy(async () => (await import('./pages/host-page.tsx')).HostPage);
const RoomPage = lazy(async () => (await import('./pages/room-page.tsx')).RoomPage);
const PhoneTrialPage = lazy(async () => (await import('./pages/room-page.tsx')).PhoneTrialPage);
const ClassCodePage = lazy(async () => (await import('./pages/class-code-page.tsx')).ClassCodePage);
const ControlPage = lazy(async () => (await import('./pages/control-page.tsx')).ControlPage);
const LogPage = lazy(async () => (await import('./pages/alone/log-page.tsx')).LogPage);
const CodePage = lazy(async () => (await import('./pages/alone/code-page.tsx')).CodePage);
const WatchOwnPage = lazy(async () => (await import('./pages/alone/watch-own-page.tsx')).WatchOwnPage);
const LabPage = lazy(async () => (await import('./pages/alone/lab-page.tsx')).LabPage);
const CoursePage = lazy(async () => (await import('./pages/alone/course-page.tsx')).CoursePage);
const SoloPage = lazy(async () => (await import('./pages/alone/solo-page.tsx')).SoloPage);

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
    case 'solo':
      return <SoloPage />;
    case 'classCode':
      return <ClassCodePage key={shown.code} code={shown.code} />;
    case 'watchOwn':
      return <WatchOwnPage />;
    case 'code':
      return <CodePage />;
    case 'lab':
      return <LabPage />;
    case 'course':
      return <CoursePage />;
    case 'log':
      return <LogPage />;
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

start(Page);
