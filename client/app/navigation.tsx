/** Which page a path shows, and moving between pages without a reload. The server serves the same paths. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { address, base, hrefOf } from './paths/address.ts';

type Route =
  | {
      readonly page:
        | 'landing'
        | 'hostSetUp'
        | 'testRoom'
        | 'solo'
        | 'code'
        | 'lab'
        | 'watchOwn'
        | 'course'
        | 'log'
        | 'unknown';
    }
  | { readonly page: 'join' | 'play' | 'stage' | 'watch' | 'testPhone' | 'classCode'; readonly code: string }
  | { readonly page: 'hostControl'; readonly code: string; readonly secret: string };

const WITH_CODE = {
  j: 'join',
  play: 'play',
  stage: 'stage',
  watch: 'watch',
  test: 'testPhone',
  code: 'classCode',
} as const;

/**
 * The page of a path. Upper case counts as lower case: a QR code is smallest in capitals.
 * @param hash the part from `#` on, which no server and no log ever sees: it carries the host's secret
 */
export function routeOf(path: string, hash = ''): Route {
  const [first = '', second = '', ...rest] = path.toLowerCase().split('/').filter(Boolean);
  const code = /^\d{6}$/.test(second) ? second : null;
  if (rest.length > 0) return { page: 'unknown' };
  if (second === '') {
    if (first === '') return { page: 'landing' };
    if (first === 'host') return { page: 'hostSetUp' };
    if (first === 'solo') return { page: 'solo' };
    if (first === 'watch') return { page: 'watchOwn' };
    if (first === 'code') return { page: 'code' };
    if (first === 'lab') return { page: 'lab' };
    if (first === 'course') return { page: 'course' };
    if (first === 'debrief') return { page: 'log' };
  }
  if (first === 'host' && second === 'test') return { page: 'testRoom' };
  if (code !== null) {
    if (first === 'host') return { page: 'hostControl', code, secret: hash.replace(/^#/, '') };
    if (first in WITH_CODE) return { page: WITH_CODE[first as keyof typeof WITH_CODE], code };
  }
  return { page: 'unknown' };
}

function here(): Route {
  const { pathname, hash } = address();
  const isBelow = `${pathname}/`.startsWith(base);
  return routeOf(isBelow ? pathname.slice(base.length) : pathname, hash);
}

/** The page that is shown. */
export const route = signal<Route>({ page: 'landing' });

/** Follows the browser's own buttons. To be called once. */
export function startNavigation(): void {
  route.value = here();
  addEventListener('popstate', () => {
    route.value = here();
  });
}

/** Goes to a path. @param how `replace` leaves no step back */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  history[`${how}State`](null, '', hrefOf(path));
  route.value = here();
  scrollTo(0, 0);
}

type LinkProps = {
  readonly to: string;
  readonly class?: string;
  /** Its name, where it shows none. */
  readonly label?: string;
  /** It leads to what is shown. */
  readonly isCurrent?: boolean;
  readonly children: ComponentChildren;
};

/** A link within the app: a real link, followed without a reload. */
export function Link(props: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(props.to);
  };
  return (
    <a
      href={hrefOf(props.to)}
      class={props.class}
      aria-label={props.label}
      aria-current={props.isCurrent ? 'page' : undefined}
      onClick={follow}
    >
      {props.children}
    </a>
  );
}

/**
 * Takes the focus to the heading of a page that came without a reload, so that it is read and Tab goes on from there.
 * For the `ref` of a heading with `tabIndex={-1}`.
 */
export function focusOnEntry(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
