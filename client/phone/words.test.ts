import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../shared/chess/taste.ts';
import { phone } from '../../shared/text/en/phone.ts';
import { t } from '../app/text.ts';
import { shortcutOf } from './shortcuts.ts';
import { SILENCE_MS, silenceLeftMs } from './silence.ts';
import { moveWords } from './turn/move-words.ts';

const suggestion = (changes: Partial<Suggestion>): Suggestion => ({
  taste: 'safe',
  move: { from: 'g1', to: 'f3' },
  piece: 'n',
  captures: null,
  check: false,
  mate: false,
  castles: false,
  ...changes,
});

describe('headlines', () => {
  it('fit on one line of the smallest phone', () => {
    const { yourTurnNamed: _, youBlock: __, ...fixed } = phone.headline;
    for (const headline of Object.values(fixed)) expect(headline.length).toBeLessThanOrEqual(20);
    expect(t('phone.headline.youBlock', { count: 199 }).length).toBeLessThanOrEqual(20);
    const { again: _again, watch: _watch, ...over } = phone.over;
    for (const { headline } of Object.values(over)) expect(headline.length).toBeLessThanOrEqual(20);
    const asked = { ...phone.question.headline, ...phone.question.verdict };
    for (const headline of Object.values(asked)) expect(headline.length).toBeLessThanOrEqual(20);
  });
});

describe('a suggested move', () => {
  it('is said without notation', () => expect(moveWords(suggestion({}))).toBe('Knight jumps to f3'));

  it('says what is taken', () =>
    expect(moveWords(suggestion({ captures: 'b' }))).toBe('Knight takes the bishop on f3'));

  it('explains castling, promotion, check and mate', () => {
    expect(moveWords(suggestion({ piece: 'k', castles: true }))).toBe('King hides behind the rook');
    const queens = suggestion({ piece: 'p', move: { from: 'a7', to: 'a8', promotion: 'q' }, check: true });
    expect(moveWords(queens)).toBe('Pawn to a8, becomes a queen, attacks the king');
    const mate = suggestion({
      piece: 'q',
      move: { from: 'h5', to: 'f7' },
      captures: 'p',
      check: true,
      mate: true,
    });
    expect(moveWords(mate)).toBe('Queen takes the pawn on f7: checkmate!');
  });
});

describe('a single key', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...more });

  it('plays a suggestion or answers a question', () => {
    expect(['1', '2', '3', 'c', 's', 'L', 'q', 'b'].map((key) => shortcutOf(press(key), true))).toEqual([
      'suggest1',
      'suggest2',
      'suggest3',
      'cough',
      'state',
      'lastMove',
      'queue',
      'board',
    ]);
    expect(shortcutOf(press('x'), true)).toBeNull();
  });

  it('does nothing when switched off, and leaves the browser its own keys', () => {
    expect(shortcutOf(press('1'), false)).toBeNull();
    expect(shortcutOf(press('s', { ctrlKey: true }), true)).toBeNull();
    expect(shortcutOf(press('l', { metaKey: true }), true)).toBeNull();
  });
});

describe('announcements', () => {
  it('begin at once and then keep silence', () => {
    expect(silenceLeftMs(null, 500)).toBe(0);
    expect(silenceLeftMs(1000, 1000)).toBe(SILENCE_MS);
    expect(silenceLeftMs(1000, 1000 + SILENCE_MS)).toBe(0);
    expect(silenceLeftMs(1000, 99_000)).toBe(0);
  });
});
