/** How every entry begins: what an older browser lacks, the settings, the path, and then a page. */
import { type ComponentType, render } from 'preact';
import { fillGaps } from '../app/browser/older-browsers.ts';
import { startNavigation } from '../app/navigation.tsx';
import { ErrorBoundary } from '../app/notice.tsx';
import '../app/page.css';
import { applySettings } from '../app/settings.ts';

function show(Page: ComponentType, app: HTMLElement): void {
  applySettings(document.documentElement);
  startNavigation();
  render(
    <ErrorBoundary>
      <Page />
    </ErrorBoundary>,
    app,
  );
}

/** @param Page shows what the path says */
export function start(Page: ComponentType): void {
  // A browser that is too old has a sentence in its place (too-old.js).
  const app = document.getElementById('app');
  if (app) fillGaps().finally(() => show(Page, app));
}
