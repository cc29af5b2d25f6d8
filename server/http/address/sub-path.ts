/**
 * Simul below a path of somebody else's address: `PUBLIC_URL=https://example.org/simul`. The proxy may leave that path in what
 * it asks for, or take it away: either way it is gone before anybody here looks.
 */
import type { IncomingMessage, Server } from 'node:http';

/** The path of this address, without a slash at its end; empty: it has none. @param publicUrl null: there is no such address */
export const pathOf = (publicUrl: string | null): string =>
  publicUrl === null ? '' : new URL(publicUrl).pathname.replace(/\/+$/, '');

/** What is asked for, without that path. */
export function without(path: string, url: string): string {
  const rest = url.slice(path.length);
  if (path === '' || !url.startsWith(path) || !/^(?:[/?]|$)/.test(rest)) return url;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Takes the path out of every request and every socket of this server, before anybody else hears of them. */
export function takeOut(path: string, server: Server): void {
  const take = (request: IncomingMessage) => {
    request.url = without(path, request.url ?? '/');
  };
  server.prependListener('request', take);
  server.prependListener('upgrade', take);
}

/** Where an address within Simul begins, in a page that is served: pages stand behind paths of any depth, and name it wholly. */
const OWN_ADDRESS = /((?:href|src|data-base)="|url\(")\/(?!\/)/g;

/** The page, with addresses that lead to where Simul lives. */
export const pageBelow = (path: string, page: string): string => page.replace(OWN_ADDRESS, `$1${path}/`);
