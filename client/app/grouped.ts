/** "10,000": a count as people read it. */
export const grouped = (count: number): string => count.toLocaleString('en');
