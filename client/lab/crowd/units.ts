/** Amounts as the lab shows them. */
import { bytes } from '../../app/format.ts';

const UNIT_SPACE = '\u00a0';

/** "192 MB", "80 GB". */
export const megabytes = (mb: number): string => bytes(mb * 1e6);
/** "7.7 KB". */
export const kilobytes = (kb: number): string => bytes(kb * 1e3);
/** "0.4 ms", "16 ms". */
export const milliseconds = (ms: number): string =>
  `${ms < 10 ? ms.toFixed(1) : Math.round(ms)}${UNIT_SPACE}ms`;
/** "10,000". */
export const count = (number: number): string => number.toLocaleString('en');
