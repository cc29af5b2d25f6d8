/** Where the focus goes when a page comes without a reload: to its heading, so that it is read and Tab goes on from there. */

/** For the `ref` of a heading with `tabIndex={-1}`. */
export function focusOnEntry(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}
