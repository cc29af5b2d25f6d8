/** The entry of a folder of static files: what one browser does by itself, without a server (`npm run build:solo`). */
import { lazy } from './app/lazy.tsx';
import { Link, route } from './app/navigation.tsx';
import { Notice } from './app/notice.tsx';
import { t } from './app/text.ts';
import { start } from './pages/start.tsx';

const LandingAlone = lazy(async () => (await import('./landing/landing.tsx')).LandingAlone);
const LogPage = lazy(async () => (await import('./pages/alone/log-page.tsx')).LogPage);
const CodeAlone = lazy(async () => (await import('./pages/alone/code-page.tsx')).CodeAlone);
const WatchOwnPage = lazy(async () => (await import('./pages/alone/watch-own-page.tsx')).WatchOwnPage);
const LabAlone = lazy(async () => (await import('./pages/alone/lab-page.tsx')).LabAlone);
const CoursePage = lazy(async () => (await import('./pages/alone/course-page.tsx')).CoursePage);
const SoloPage = lazy(async () => (await import('./pages/alone/solo-page.tsx')).SoloPage);

function Page() {
  switch (route.value.page) {
    case 'landing':
      return <LandingAlone />;
    case 'solo':
      return <SoloPage />;
    case 'watchOwn':
      return <WatchOwnPage />;
    case 'code':
      return <CodeAlone />;
    case 'lab':
      return <LabAlone />;
    case 'course':
      return <CoursePage />;
    case 'log':
      return <LogPage />;
    default:
      return (
        <Notice headline={t('common.needsServer')} text={t('common.needsServerText')}>
          <Link to="/" class="button button-primary">
            {t('common.wayHome')}
          </Link>
        </Notice>
      );
  }
}

start(Page);
