/** Paths and what they show. The same paths are served by the server for a reload. */

export type Route =
  | { readonly page: 'landing' | 'hostSetUp' | 'solo' | 'unknown' }
  | { readonly page: 'join' | 'play' | 'stage' | 'watch'; readonly code: string }
  | { readonly page: 'hostControl'; readonly code: string; readonly secret: string };

const WITH_CODE = { j: 'join', play: 'play', stage: 'stage', watch: 'watch' } as const;

/**
 * What a path shows. Letters count in any case: a QR code is smallest when it shouts.
 * @param hash the part from `#` on; it carries the host's secret, which no server and no log ever sees
 */
export function routeOf(path: string, hash = ''): Route {
  const [first = '', second = '', ...rest] = path.toLowerCase().split('/').filter(Boolean);
  const code = /^\d{6}$/.test(second) ? second : null;
  if (rest.length > 0) return { page: 'unknown' };
  if (second === '') {
    if (first === '') return { page: 'landing' };
    if (first === 'host') return { page: 'hostSetUp' };
    if (first === 'solo') return { page: 'solo' };
  }
  if (code !== null) {
    if (first === 'host') return { page: 'hostControl', code, secret: hash.replace(/^#/, '') };
    if (first in WITH_CODE) return { page: WITH_CODE[first as keyof typeof WITH_CODE], code };
  }
  return { page: 'unknown' };
}
