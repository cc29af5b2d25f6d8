import { expect, it } from 'vitest';
import { paceWords } from './about.tsx';

it.each([
  [720, 'Bots play · 720x as fast'],
  [1, 'Bots play'],
  [0.5, 'Bots play · 2x as slow'],
])('a show at speed %d says its pace', (speed, words) => expect(paceWords(speed)).toBe(words));
