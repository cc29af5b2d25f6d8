/** Requests over HTTP that a stranger might send. */
import { type Dice, diceOf } from '../../chaos/means/dice.ts';
import { ODD_TEXTS, oddValue } from './values.ts';

/** - complete: something is wrong with it, and all of it is there. - incomplete: the rest never comes. */
export type Hostile = { readonly bytes: Buffer; readonly is: 'complete' | 'incomplete' };

const PATHS = [
  '/',
  '/host',
  '/j/123456',
  '/nowhere',
  '/assets/x.js',
  '/healthz',
  '/api/network',
  '/api/room',
  '/api/host',
  '/api/halls',
  '/api/halls/123456',
  '/api/halls/__proto__',
  '/matchmake/joinById/123456',
  '/matchmake/create/simul',
  '/api/code',
  '/api/code/x/boards',
  '/api/code/x/boards/1/move',
  '/api/code/x/line',
  '/api/code/x/facts',
  '/api/labs',
  '/api/labs/x/events',
  '/api/labs/x/order',
  '/api/labs/x/http/report',
  '/docs/teaching',
  '/simul.py',
] as const;
const ODD_PATHS = [
  '/%',
  '/%00',
  '/%E0%A4%A',
  '/..%2f..%2fetc%2fpasswd',
  '//',
  '///x',
  '/\\..\\x',
  '/[',
  '/x?a[b]=c&a[b]=d',
  '/?__proto__[x]=1',
  '/;x',
  'http://other/x',
  '*',
  'other:443',
  `/${'a/'.repeat(2_000)}`,
  `/${'%20'.repeat(1_500)}`,
  '/x#y',
  '/\xff\xfe',
] as const;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'] as const;
const ODD_METHODS = ['get', 'BREW', 'G ET', '', 'CONNECT', 'M'.repeat(300), 'GET\0'] as const;
/** Of every three hundred, so many never end: each of them is waited for. */
const NEVER_END = 1;
const OF = 300;

/** @returns always the same for that seed and number */
export function requestOf(seed: number, number: number): Hostile {
  const dice = diceOf(seed, number);
  if (dice.below(OF) < NEVER_END) return { bytes: neverEnding(dice), is: 'incomplete' };
  return { bytes: dice.chance() < 0.5 ? oddBody(dice) : oddHead(dice), is: 'complete' };
}

/** Each from an address of its own: what is limited by address is not what is tried here. */
const from = (dice: Dice) =>
  `X-Forwarded-For: ${dice.below(200) + 1}.${dice.below(256)}.${dice.below(256)}.${dice.below(256)}`;

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A head that can be read, and a body that is not what is wanted. */
function oddBody(dice: Dice): Buffer {
  const body = bodyOf(dice);
  const type = dice.oneOf([
    'application/json',
    'application/json',
    'application/json; charset=utf-7',
    'text/plain',
    'application/x-www-form-urlencoded',
    'x',
    '',
  ]);
  const encoding = dice.oneOf(['', '', '', 'gzip', 'br', 'deflate', 'identity', 'x']);
  const lines = [
    `${dice.oneOf(['POST', 'POST', 'POST', 'DELETE', 'PUT'])} ${dice.oneOf(PATHS)} HTTP/1.1`,
    'Host: x',
    from(dice),
    `Content-Type: ${type}`,
    ...(encoding === '' ? [] : [`Content-Encoding: ${encoding}`]),
  ];
  if (dice.chance() < 0.8)
    return Buffer.concat([latin1(`${lines.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n`), body]);
  const head = latin1(
    `${lines.join('\r\n')}\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`,
  );
  return body.length === 0
    ? Buffer.concat([head, latin1('\r\n')])
    : Buffer.concat([head, body, latin1('\r\n0\r\n\r\n')]);
}

function bodyOf(dice: Dice): Buffer {
  const halls = {
    seats: dice.oneOf([0, 4, -1, 'x', 1e9]),
    names: 'typed',
    level: 0,
    plan: oddValue(dice),
    pin: oddValue(dice),
  };
  const join = {
    as: dice.oneOf(['player', 'host', 'stage', 'god']),
    name: dice.oneOf(ODD_TEXTS),
    token: oddValue(dice),
  };
  const value = dice.oneOf<() => unknown>([
    () => halls,
    () => join,
    () => oddValue(dice, 4),
    () => ({ key: oddValue(dice) }),
  ])();
  const text = JSON.stringify(value) ?? '';
  return dice.oneOf([
    () => Buffer.from(text),
    () => Buffer.from(text),
    () => Buffer.from(text.slice(0, dice.below(text.length + 1))),
    () => Buffer.from('['.repeat(dice.oneOf([10, 5_000, 30_000]))),
    () => Buffer.from(`{"__proto__":${text},"constructor":{"prototype":${text}}}`),
    () => Buffer.from(Array.from({ length: dice.below(300) }, () => dice.below(256))),
    () => Buffer.alloc(dice.oneOf([0, 65_537, 200_000]), 0x20),
    () => Buffer.from(`{"a":1e${dice.oneOf(['999', '-999', '+'])}}`),
  ])();
}

/** A head that cannot be read, or says something odd. */
function oddHead(dice: Dice): Buffer {
  const line = dice.oneOf([
    () => `${dice.oneOf(METHODS)} ${dice.oneOf(ODD_PATHS)} HTTP/1.1`,
    () => `${dice.oneOf(ODD_METHODS)} ${dice.oneOf(PATHS)} HTTP/1.1`,
    () =>
      `GET ${dice.oneOf(PATHS)} ${dice.oneOf(['HTTP/3.7', 'HTTP/', 'http/1.1', 'FTP/1.1', 'HTTP/1.1 x'])}`,
    () => `${dice.oneOf(METHODS)} ${dice.oneOf(PATHS)} HTTP/1.1`,
  ])();
  const odd = dice.oneOf([
    () => 'Content-Length: -1',
    () => 'Content-Length: 1e9',
    () => 'Content-Length: 0\r\nContent-Length: 5',
    () => 'Transfer-Encoding: chunked\r\nContent-Length: 0',
    () => 'Transfer-Encoding: x',
    () => 'Transfer-Encoding: chunked\r\n\r\nzz',
    () => `Transfer-Encoding: chunked\r\n\r\n0;${'x'.repeat(20_000)}`,
    () => `X: ${'x'.repeat(20_000)}`,
    () => Array.from({ length: 2_500 }, (_, index) => `X${index}: y`).join('\r\n'),
    () => 'X\0: y',
    () => 'X: \0',
    () => ' X: folded',
    () => ': nameless',
    () => 'Origin: https://evil.example',
    () => `Origin: ${dice.oneOf(['null', 'x', '//', 'http://[', 'http://x:99999'])}`,
    () => 'Expect: the moon',
    () => 'Upgrade: websocket\r\nConnection: Upgrade',
    () => `Accept: ${dice.oneOf(['', '*', ';', 'text/html;q=9', ','.repeat(3_000)])}`,
    () => `Accept-Encoding: ${dice.oneOf(['', '*;q=0', 'x;q=1', ','.repeat(3_000)])}`,
    () => `If-None-Match: ${'"'.repeat(100)}`,
    () => `Range: bytes=${dice.oneOf(['-', '9-1', '0-0,'.repeat(500)])}`,
    () => `Last-Event-ID: ${dice.oneOf(['-1', '1e99', 'x'])}`,
    () => `simul-host-pass: ${'x'.repeat(500)}`,
  ])();
  const host = dice.oneOf([
    'Host: x',
    'Host: x',
    'Host: x',
    'Host: x\r\nHost: y',
    'Host: ',
    'Host: [',
    `Host: ${'x'.repeat(300)}`,
    'X: no host',
  ]);
  return latin1(`${line}\r\n${host}\r\n${from(dice)}\r\n${odd}\r\nConnection: close\r\n\r\n`);
}

function neverEnding(dice: Dice): Buffer {
  return latin1(
    dice.oneOf([
      () => 'GET / HT',
      () => 'GET / HTTP/1.1\r\nHost: x\r\n',
      () =>
        `POST /api/halls HTTP/1.1\r\nHost: x\r\n${from(dice)}\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{`,
      () => 'POST /api/code HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab',
      () => '\r\n\r\n',
    ])(),
  );
}
