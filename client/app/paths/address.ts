/** Where Simul lives: the addresses of its files, of its server and of its pages. */

/**
 * Below which path of its server Simul lives, as its page says (index.html): `/`, or what the server has written there, as
 * in `/simul/`; `./` in a folder of static files.
 */
export const base = globalThis.document?.documentElement.dataset.base ?? '/';

/** In a folder of static files nobody answers for paths: they stand behind the `#` of its one page. */
export const inHash = () => base === './';

/** The address of a file below assets/, by its path: `master/idle-0.svg`. */
export const assetUrl = (path: string): string => base + path;

/** Where the server answers for this path. */
export const onServer = (path: string): string => base + path.slice(1);

/** What a link to this path says. */
export const hrefOf = (path: string) => (inHash() ? `#${path}` : onServer(path));

/** A whole address of Simul itself, without a slash at its end. @param origin as this page was opened */
export const homeAt = (origin = location.origin): string => origin + base.slice(0, -1);

/** The address within Simul, as the server would see it: its path, what it asks for, and its own hash. */
export function address(): URL {
  return inHash() ? new URL(location.hash.slice(1) || '/', location.origin) : new URL(location.href);
}
