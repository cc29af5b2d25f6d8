/** Which addresses phones in the room can probably reach, best first. */
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

type Candidate = { readonly interfaceName: string; readonly address: string };

/** Bridges, containers and tunnels: they have addresses that no phone reaches. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|utun|tun|tap|zt|wg|tailscale)|vethernet|virtualbox|vmware|hyper-v/i;
const PRIVATE_RANGES = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];
const LINK_LOCAL = /^169\.254\./;
/** Any public address does: nothing is ever sent there. */
const PUBLIC_DNS = { address: '9.9.9.9', port: 53 } as const;

/** Home and school networks first (192.168, 10, 172.16/12), then the rest; virtual and self-assigned ones never. */
export function ranked(candidates: readonly Candidate[], preferred: string | null): string[] {
  const usable = candidates.filter(
    ({ interfaceName, address }) => !VIRTUAL.test(interfaceName) && !LINK_LOCAL.test(address),
  );
  const rank = ({ address }: Candidate) => {
    if (address === preferred) return -1;
    const range = PRIVATE_RANGES.findIndex((pattern) => pattern.test(address));
    return range === -1 ? PRIVATE_RANGES.length : range;
  };
  return [...new Set(usable.sort((a, b) => rank(a) - rank(b)).map(({ address }) => address))];
}

/** This machine's IPv4 addresses, but for its own loopback. */
export function ownCandidates(): Candidate[] {
  return Object.entries(networkInterfaces()).flatMap(([interfaceName, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ interfaceName, address })),
  );
}

/**
 * The address of the default route; null where there is none. Connecting a UDP socket sends nothing: it only makes
 * the system say which of its addresses it would use.
 */
export function defaultRouteAddress(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const answer = (address: string | null) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => answer(null));
    socket.connect(PUBLIC_DNS.port, PUBLIC_DNS.address, () => answer(socket.address().address));
  });
}

const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;
const HOST_HEADER = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;
const LOOPBACK_PEER = /^(127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/i;

/** Whether a `Host` header (or host name) means this very machine. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_NAME.test(host.replace(/:\d+$/, ''));
}

/** Whether the other end of a socket is this very machine. */
export function isLoopbackPeer(address: string | undefined): boolean {
  return address !== undefined && LOOPBACK_PEER.test(address);
}

/**
 * Full addresses for people to open, best first: where the server is known to be public, then what this very
 * browser used, then what the machine says of itself.
 */
export function addressesFor(
  port: number,
  publicUrl: string | null,
  hostHeader: string | undefined,
  own: readonly string[],
): string[] {
  if (publicUrl !== null) return [publicUrl];
  const usable = hostHeader !== undefined && HOST_HEADER.test(hostHeader) && !isLoopbackHost(hostHeader);
  const requested = usable ? [`http://${hostHeader}`] : [];
  return [...new Set([...requested, ...own.map((address) => `http://${address}:${port}`)])];
}
