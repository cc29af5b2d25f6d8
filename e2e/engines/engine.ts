/** A browser of whatever make, driven from outside: as little as its journey needs, so that any driver can give it. */

export type Size = { readonly width: number; readonly height: number };

export type Window = {
  readonly goTo: (url: string) => Promise<void>;
  /** What an expression comes to in the page. */
  readonly valueOf: (expression: string) => Promise<unknown>;
  /** Presses what an XPath finds, as a finger or a mouse would; fails where it can't be pressed just now. */
  readonly press: (path: string) => Promise<void>;
  readonly type: (path: string, text: string) => Promise<void>;
  /** As PNG. */
  readonly picture: () => Promise<Buffer>;
};

export type Engine = {
  /** A new window, about as large. */
  readonly open: (size: Size) => Promise<Window>;
  readonly close: () => Promise<void>;
};
