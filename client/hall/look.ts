/**
 * What a frame of the hall looks like, to be compared with the frame before: one that looks the same is not drawn again.
 * Where the processor draws, a picture of the whole hall is most of what the big screen costs a laptop.
 */

/** What stands in the drawing, as far as it can be seen: images, words and shapes. */
export type Drawn = {
  readonly visible?: boolean;
  readonly x?: number;
  readonly y?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  readonly rotation?: number;
  readonly alpha?: number;
  readonly depth?: number;
  readonly flipX?: boolean;
  /** Of an image: which picture it shows. */
  readonly texture?: { readonly key: string };
  /** Of words. */
  readonly text?: string | string[];
  /** Of shapes: the strokes that they are made of. */
  readonly commandBuffer?: readonly unknown[];
};

/** Should ever something change unseen by `Look`, it stands on the screen so much later. */
const DRAWN_EVERY_MS = 500;

export class Look {
  private seen: unknown[] = [];
  private drawnMs = Number.NEGATIVE_INFINITY;
  private at = 0;
  private differs = true;

  /** A picture that is shown was painted anew, or is cut another way: the next frame looks different. */
  repainted(): void {
    this.drawnMs = Number.NEGATIVE_INFINITY;
  }

  /** Whether this frame has to be drawn. @param nowMs any steady clock */
  isNew(items: readonly Drawn[], nowMs: number): boolean {
    this.at = 0;
    this.differs = nowMs - this.drawnMs >= DRAWN_EVERY_MS;
    for (const item of items) this.take(item);
    if (this.at !== this.seen.length) this.differs = true;
    this.seen.length = this.at;
    if (this.differs) this.drawnMs = nowMs;
    return this.differs;
  }

  private take(item: Drawn): void {
    this.note(item.visible);
    // Where what is hidden would stand doesn't matter.
    if (!item.visible) return;
    this.note(item.x);
    this.note(item.y);
    this.note(item.scaleX);
    this.note(item.scaleY);
    this.note(item.rotation);
    this.note(item.alpha);
    this.note(item.depth);
    this.note(item.flipX);
    this.note(item.texture?.key);
    this.note(item.text);
    for (const stroke of item.commandBuffer ?? []) this.note(stroke);
  }

  private note(value: unknown): void {
    if (this.at >= this.seen.length || !Object.is(this.seen[this.at], value)) this.differs = true;
    this.seen[this.at++] = value;
  }
}
