import { expect, it } from 'vitest';
import { t } from './text.ts';

it('groups how many there are, and leaves alone what only says which', () => {
  expect(t('lesson.question.hall', { boards: 10_000, seconds: 40 })).toBe('10,000 boards, 40 seconds.');
  expect(t('common.seatOf', { board: 9_999, name: 'Mia' })).toContain('9999');
});
