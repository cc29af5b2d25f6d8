/** Which addresses phones in the room can probably reach, best first. */
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

type Candidate = {
  readonly interfaceName: string;
  readonly address: string;
  readonly netmask?: string;
};

/** Bridges, containers and tunnels: they have addresses that no phone reaches. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|utun|tun|tap|ppp|ipsec|zt|wg)|tailscale|nordlynx|wireguard|openvpn|vpn|mullvad|vethernet|virtualbox|vmware|hyper-v/i;
/** A tunnel ends in this machine alone: its network has no second address. */
const TUNNEL_NETMASK = '255.255.255.255';
/** What NordVPN gives every machine, whatever its interface is called. */
const NORDVPN = '10.5.0.2';
/** Phones are on the Wi-Fi, whichever way this machine goes out to the internet. */
const WIFI = /^wl|wi-?fi|wlan|wireless/i;
const PRIVATE_RANGES = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];
const LINK_LOCAL = /^169\.254\./;
/** Any public address does: nothing is ever sent there. */
const PUBLIC_DNS = { address: '9.9.9.9', port: 53 } as const;

/**
 * The Wi-Fi first, then the default route, then home and school networks (192.168, 10, 172.16/12), then the rest; virtual
 * and self-assigned ones never.
 * @param preferred the address of the default route
 */
export function ranked(candidates: readonly Candidate[], preferred: string | null): string[] {
  const usable = candidates.filter(
    ({ interfaceName, address, netmask }) =>
      !VIRTUAL.test(interfaceName) &&
      !LINK_LOCAL.test(address) &&
      netmask !== TUNNEL_NETMASK &&
      address !== NORDVPN,
  );
  const rank = ({ interfaceName, address }: Candidate) => {
    if (WIFI.test(interfaceName)) return -2;
    if (address === preferred) return -1;
    const range = PRIVATE_RANGES.findIndex((pattern) => pattern.test(address));
    return range === -1 ? PRIVATE_RANGES.length : range;
  };
  return [...new Set(usable.sort((a, b) => rank(a) - rank(b)).map(({ address }) => address))];
}

/** This machine's IPv4 addresses, but for its own loopback. */
function ownCandidates(): Candidate[] {
  return Object.entries(networkInterfaces()).flatMap(([interfaceName, addresses]) =>
    (addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address, netmask }) => ({ interfaceName, address, netmask })),
  );
}

/**
 * The address of the default route; null where there is none. Connecting a UDP socket sends nothing: it only makes
 * the system say which of its addresses it would use.
 */
function defaultRouteAddress(): Promise<string | null> {
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

/** The addresses as they are now: a laptop changes its network while the server runs. */
export async function ownAddresses(): Promise<readonly string[]> {
  return ranked(ownCandidates(), await defaultRouteAddress());
}

const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;

/** Whether a `Host` header (or host name) means this very machine. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_NAME.test(host.replace(/:\d+$/, ''));
}

/**
 * Full addresses for people to open, best first: where the server is known to be public, then what this very
 * browser used, then what the machine says of itself.
 * @param asked where this browser has found the server, as an origin; null: it is not known
 */
export function addressesFor(
  port: number,
  publicUrl: string | null,
  asked: string | null,
  own: readonly string[],
): string[] {
  if (publicUrl !== null) return [publicUrl];
  const requested = asked !== null && !isLoopbackHost(new URL(asked).host) ? [asked] : [];
  return [...new Set([...requested, ...own.map((address) => `http://${address}:${port}`)])];
}
