import { expect, it } from 'vitest';
import { addressFrom, isThisMachine } from './join-address.ts';

it('makes an address of what people type', () => {
  expect(addressFrom(' 192.168.1.20:2567 ')).toBe('http://192.168.1.20:2567');
  expect(addressFrom('HTTPS://simul.example/host')).toBe('https://simul.example');
  expect(addressFrom('laptop.local')).toBe('http://laptop.local');
});

it('refuses what is none', () => {
  const typed = [
    '',
    '   ',
    'http://',
    'two words',
    'javascript:alert(1)',
    'localhost:2567',
    '127.0.0.1',
    '[::1]:80',
  ];
  expect(typed.map(addressFrom)).toEqual([null, null, null, null, null, null, null, null]);
});

it('knows which hosts mean another machine to everybody else', () => {
  expect(['localhost', '127.0.0.1', '127.9.0.1', '[::1]'].map(isThisMachine)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['192.168.1.20', 'laptop.local', '127.0.0.1.example'].map(isThisMachine)).toEqual([
    false,
    false,
    false,
  ]);
});
