/** At which address whoever asks has found this server. What a proxy says of that counts where the proxy is believed. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

/** A name or an address with its port; what else a client writes there goes into no header. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

type Asked = Pick<IncomingMessage, 'headers' | 'socket'>;

/** An origin, as in `https://simul.example.org`; null: whoever asks names none. */
export type AskedAt = (request: Asked) => string | null;

/**
 * @param publicUrl what it says counts for everybody; null: it is not set
 * @param trustedProxies addresses and networks of those who may say at which host, and how, they were asked
 */
export function askedAtOf(publicUrl: string | null, trustedProxies: readonly string[]): AskedAt {
  if (publicUrl !== null) return () => new URL(publicUrl).origin;
  const trusted = listOf(trustedProxies);
  return ({ headers, socket }) => {
    const isTrusted = has(trusted, socket.remoteAddress);
    const forwarded = (name: string) => (isTrusted ? firstOf(headers[name]) : undefined);
    const host = forwarded('x-forwarded-host') ?? headers.host ?? '';
    const protocol = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
    return HOST.test(host) ? `${protocol}://${host}` : null;
  };
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

const has = (list: BlockList, address: string | undefined) =>
  address !== undefined && list.check(address, familyOf(address));

/** Each proxy adds what it was asked itself: the first is what the browser asked. */
const firstOf = (said: string | readonly string[] | undefined): string | undefined =>
  [said].flat().join(',').split(',')[0]?.trim() || undefined;
