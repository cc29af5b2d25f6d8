import { expect, it } from 'vitest';
import { paceWords } from './header.tsx';

it.each([
  [720, 'Bots play · 720× as fast'],
  [1, 'Bots play'],
  [0.5, 'Bots play · 2× slower'],
])('a show at speed %d says its pace', (speed, words) => expect(paceWords(speed)).toBe(words));
