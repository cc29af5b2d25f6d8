import { expect, it } from 'vitest';
import { typedOf } from './header.tsx';

it.each([
  ['http://192.168.1.20:2567/j/412907', '192.168.1.20:2567'],
  ['https://simul.example.org/j/412907', 'simul.example.org'],
  ['https://example.org/school/simul/j/412907', 'example.org/school/simul'],
])('of %s people type %s', (url, typed) => expect(typedOf(url)).toBe(typed));
