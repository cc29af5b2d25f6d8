/** Moving between pages without a reload. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Route, routeOf } from './route.ts';

const here = () => routeOf(location.pathname, location.hash);

/** The page that is shown. */
export const route = signal<Route>({ page: 'landing' });

/** Follows the browser's own buttons; called once. */
export function startNavigation(): void {
  route.value = here();
  addEventListener('popstate', () => {
    route.value = here();
  });
}

/** Goes to a path; `replace` leaves no step back. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  history[`${how}State`](null, '', path);
  route.value = here();
  scrollTo(0, 0);
}

/** A link within the app: a real link, followed without a reload. */
export function Link(props: { to: string; class?: string; children: ComponentChildren }) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(props.to);
  };
  return (
    <a href={props.to} class={props.class} onClick={follow}>
      {props.children}
    </a>
  );
}
