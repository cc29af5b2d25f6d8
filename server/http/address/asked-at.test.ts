import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { askedAtOf } from './asked-at.ts';

const asked = (remoteAddress: string, headers: IncomingHttpHeaders) => ({
  headers,
  socket: { remoteAddress } as Socket,
});
const forwarded = {
  host: '10.0.0.5:2567',
  'x-forwarded-host': 'simul.example, inner.example',
  'x-forwarded-proto': 'https, http',
};

describe('where a browser has found this server', () => {
  it('is what its own address says, whoever asks', () => {
    const askedAt = askedAtOf('https://school.example/simul', ['127.0.0.1']);
    expect(askedAt(asked('127.0.0.1', forwarded))).toBe('https://school.example');
  });
  it('is what a trusted proxy says, and nobody else', () => {
    const askedAt = askedAtOf(null, ['127.0.0.1', '10.1.0.0/16', 'fd00::/8']);
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1', '10.1.2.3', 'fd00::7'])
      expect(askedAt(asked(address, forwarded))).toBe('https://simul.example');
    for (const address of ['10.2.0.1', '::1', '127.0.0.2'])
      expect(askedAt(asked(address, forwarded))).toBe('http://10.0.0.5:2567');
    expect(askedAtOf(null, [])(asked('127.0.0.1', forwarded))).toBe('http://10.0.0.5:2567');
  });
  it('may be another host or another language alone', () => {
    const askedAt = askedAtOf(null, ['127.0.0.1']);
    const ask = (headers: IncomingHttpHeaders) => askedAt(asked('127.0.0.1', headers));
    expect(ask({ host: 'a:1', 'x-forwarded-proto': 'https' })).toBe('https://a:1');
    expect(ask({ host: 'a:1', 'x-forwarded-proto': 'gopher' })).toBe('http://a:1');
    expect(ask({ host: 'a:1', 'x-forwarded-host': '' })).toBe('http://a:1');
  });
  it('is not known where a Host header is no host', () => {
    for (const host of ['evil"><script>', '', 'a b', 'a/b'])
      expect(askedAtOf(null, [])(asked('127.0.0.1', { host }))).toBeNull();
  });
});
