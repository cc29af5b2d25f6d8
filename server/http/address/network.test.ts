import { describe, expect, it } from 'vitest';
import { isForeignPage } from '../security.ts';
import { addressesFor, isLoopbackHost, ranked } from './network.ts';

const candidate = (interfaceName: string, address: string) => ({ interfaceName, address });

describe('addresses for phones', () => {
  it('prefer home and school networks, and drop what no phone reaches', () => {
    const candidates = [
      candidate('eth0', '8.8.4.4'),
      candidate('eth1', '172.20.0.3'),
      candidate('eth2', '10.0.0.7'),
      candidate('wlan0', '192.168.1.20'),
      candidate('docker0', '172.17.0.1'),
      candidate('br-77aa', '172.18.0.1'),
      candidate('vEthernet (WSL)', '172.22.0.1'),
      candidate('tailscale0', '100.64.0.1'),
      candidate('en5', '169.254.3.3'),
    ];
    expect(ranked(candidates, null)).toEqual(['192.168.1.20', '10.0.0.7', '172.20.0.3', '8.8.4.4']);
  });
  it('put the default route first', () => {
    const candidates = [candidate('a', '192.168.1.20'), candidate('b', '10.0.0.7')];
    expect(ranked(candidates, '10.0.0.7')).toEqual(['10.0.0.7', '192.168.1.20']);
  });
  it('are never those of a tunnel, even as the default route', () => {
    const wifi = candidate('Wi-Fi', '192.168.1.20');
    for (const tunnel of [
      candidate('NordLynx', '10.5.0.2'),
      candidate('Ethernet 3', '10.5.0.2'),
      candidate('utun4', '10.8.0.6'),
      candidate('tun0', '10.8.0.6'),
      candidate('wg-mullvad', '10.64.0.2'),
      candidate('Tailscale', '100.101.102.103'),
      candidate('OpenVPN TAP-Windows6', '10.8.0.6'),
      { ...candidate('school', '10.9.0.2'), netmask: '255.255.255.255' },
    ])
      expect(ranked([tunnel, wifi], tunnel.address)).toEqual([wifi.address]);
  });
  it('begin with the Wi-Fi, where the phones are, whatever the default route is', () => {
    for (const name of ['wlan0', 'wlp3s0', 'Wi-Fi', 'WLAN 2', 'Wireless Network Connection'])
      expect(ranked([candidate('eth0', '192.168.1.5'), candidate(name, '10.0.0.7')], '192.168.1.5')).toEqual([
        '10.0.0.7',
        '192.168.1.5',
      ]);
  });
  it('are the public one alone where there is one', () =>
    expect(addressesFor(80, 'https://simul.example', 'http://x:1', ['10.0.0.7'])).toEqual([
      'https://simul.example',
    ]));
  it('begin with what this browser used, unless that is this machine itself', () => {
    expect(addressesFor(2567, null, 'https://laptop.local:2567', ['10.0.0.7'])).toEqual([
      'https://laptop.local:2567',
      'http://10.0.0.7:2567',
    ]);
    expect(addressesFor(2567, null, 'http://localhost:2567', ['10.0.0.7'])).toEqual(['http://10.0.0.7:2567']);
  });
});

describe('this very machine', () => {
  it.each(['localhost', 'localhost:2567', '127.0.0.1:2567', '[::1]:2567', '127.8.8.8'])(
    'is named %s',
    (host) => expect(isLoopbackHost(host)).toBe(true),
  );
  it.each(['127.evil.example', 'localhost.evil.example', '192.168.1.20:2567', ''])(
    'is not named %j',
    (host) => expect(isLoopbackHost(host)).toBe(false),
  );
});

describe('a foreign page', () => {
  it.each([
    ['our own', 'http://a:1', false],
    ['the public address', 'https://simul.example', false],
    ['another site', 'https://evil.example', true],
    ['another port', 'http://a:2', true],
    ['a sandboxed frame', 'null', true],
  ])('%s', (_what, origin, foreign) =>
    expect(isForeignPage({ origin, host: 'a:1' }, 'https://simul.example')).toBe(foreign),
  );
  it('is no page at all where there is no Origin', () =>
    expect(isForeignPage({ host: 'a' }, null)).toBe(false));
});
