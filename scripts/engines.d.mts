/** The path of a Firefox on this machine. */
export const firefox: string | undefined;
/** Paths of WebKit's small browser, of the program that drives it, and of a screen that nobody sees. */
export const webkit:
  | { readonly browser: string; readonly driver: string; readonly screen: string }
  | undefined;
export const skipped: readonly string[];
