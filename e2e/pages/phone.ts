/** `/play/CODE`: the player's own screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import { en, like } from '../words.ts';

/** The position before any move. */
export const UNTOUCHED = 'rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR';

export class PhonePage {
  readonly page: Page;
  /** What is asked of the player now. */
  readonly headline: Locator;
  readonly board: Locator;
  readonly suggestions: Locator;
  /** The three moves that can be tried out in the lobby. */
  readonly rehearsal: Locator;
  readonly cough: Locator;
  /** Opens the list of every move; only a reader and the keyboard find it. */
  readonly allMoves: Locator;
  /** Asks what a pawn shall become. */
  readonly promotion: Locator;

  constructor(page: Page) {
    this.page = page;
    this.headline = page.getByRole('heading', { level: 1 });
    this.board = page.getByRole('application', { name: en.phone.board.label });
    this.suggestions = page.getByRole('list', { name: en.phone.suggestions }).getByRole('button');
    this.allMoves = page.getByRole('button', { name: en.phone.moves.open });
    this.promotion = page.getByRole('dialog', { name: like(en.phone.promotion.question) });
    this.rehearsal = page.getByRole('list', { name: en.phone.lobby.suggestions }).getByRole('button');
    const { cough } = en.phone;
    this.cough = page.getByRole('button', { name: new RegExp(`${cough.do}|${cough.done}`) });
  }

  /** Taps the middle of a square; White sits below. */
  async tapSquare(square: string): Promise<void> {
    const box = await this.board.boundingBox();
    if (!box) throw new Error('There is no board on this screen');
    const file = 'abcdefgh'.indexOf(square.charAt(0));
    const rank = Number(square.charAt(1));
    const side = box.width / 8;
    await this.page.touchscreen.tap(box.x + (file + 0.5) * side, box.y + (8 - rank + 0.5) * side);
  }

  async plays(from: string, to: string): Promise<void> {
    await this.tapSquare(from);
    await this.tapSquare(to);
  }

  /** One of the three big buttons. */
  async playsSuggestion(number: 1 | 2 | 3): Promise<void> {
    await this.suggestions.nth(number - 1).click();
  }

  async coughs(): Promise<void> {
    await this.cough.click();
  }

  /** The position on the board, as the first field of a FEN; where the screen has no room for the board, too. */
  async position(): Promise<string> {
    return ((await this.page.locator('[data-fen]').getAttribute('data-fen')) ?? '').split(' ')[0] ?? '';
  }

  /** Whether words stand anywhere on the screen. */
  async reads(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('main')).toContainText(words);
  }
}
