/** Which addresses make sense as settings: of people, proxies, other servers and databases. */
import { isIP } from 'node:net';

/** An address, or a network as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [ip = '', bits, ...more] = text.split('/');
  const bitsMax = isIP(ip) === 4 ? 32 : 128;
  const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax);
  return isIP(ip) !== 0 && isLength && more.length === 0;
}

/** Letters that stand for themselves wherever a path is written. */
const PLAIN_PATH = /^(\/[\w.~-]+)*\/*$/;
/**
 * What paths within Simul begin with: where a proxy takes the path of PUBLIC_URL away, and that path were one of them, nobody
 * could tell whether it has done so.
 */
const OWN_PATHS =
  /^\/(api|matchmake|healthz|readyz|assets|docs|pyodide|board|brand|code|fx|hall|master|opponent|ui|course|debrief|host|j|lab|play|solo|stage|test|watch)(\/|$)/i;

/** Where people reach Simul: nothing but scheme, host, port and a plain path. */
export function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(url);
  const isBare = [search, hash, username, password].every((part) => part === '') && !/[?#]/.test(url);
  // Parsed, a path has no dots left: what was written may have some.
  const isPath = PLAIN_PATH.test(pathname) && !OWN_PATHS.test(pathname) && !/\/\.\.?(\/|$)/.test(url);
  return /^https?:$/.test(protocol) && isBare && isPath;
}

/** The other servers speak plain HTTP with it. */
export function isProcess(url: string): boolean {
  return isAddress(url) && url.startsWith('http:') && /^\/*$/.test(new URL(url).pathname);
}

/** The parts of an address as they are meant, without percent signs; null where it is none, or speaks something else. */
function partsOf(url: string, protocol: RegExp): URL | null {
  try {
    const parsed = new URL(url);
    for (const part of [parsed.username, parsed.password, parsed.pathname]) decodeURIComponent(part);
    return protocol.test(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
}

/** A PostgreSQL database: it has a name, and a server or the folder of its socket (`?host=`). */
export function isDatabase(url: string): boolean {
  const parts = partsOf(url, /^postgres(ql)?:$/);
  if (parts === null || !/^\/[^/]+$/.test(parts.pathname)) return false;
  return parts.hostname !== '' || (parts.searchParams.get('host') ?? '') !== '';
}

/** A Redis: its path, where there is one, is the number of a database. */
export function isRedis(url: string): boolean {
  const parts = partsOf(url, /^rediss?:$/);
  return parts !== null && parts.hostname !== '' && /^\/?\d*$/.test(parts.pathname);
}
