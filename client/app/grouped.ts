const english = new Intl.NumberFormat('en');

/** "10,000": a count as people read it. */
export const grouped = (count: number): string => english.format(count);
