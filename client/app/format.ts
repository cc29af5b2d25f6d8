/** Times, shares and sizes as people read them. All times are given in milliseconds. */

const SECOND_MS = 1000;
const MINUTE_S = 60;
const HOUR_S = 3600;
/** Keeps a number and its unit on one line. */
const UNIT_SPACE = '\u00a0';

/** "12.4 s": tenths, rounded down so that a running figure never shows more than has passed. */
export function seconds(ms: number): string {
  return `${(Math.floor(Math.max(0, ms) / 100) / 10).toFixed(1)}${UNIT_SPACE}s`;
}

/** "71 s", rounded. */
export function wholeSeconds(ms: number): string {
  return `${Math.round(Math.max(0, ms) / SECOND_MS)}${UNIT_SPACE}s`;
}

/** "0:38": minutes and seconds that have passed. */
export function clock(ms: number): string {
  return minutesAndSeconds(Math.floor(Math.max(0, ms) / SECOND_MS));
}

/** "0:12.4", from an hour on "3:20:00": a moment to be read beside a moving line, rounded down. */
export function moment(ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100 + 1e-6);
  const whole = Math.floor(tenths / 10);
  return whole < HOUR_S ? `${minutesAndSeconds(whole)}.${tenths % 10}` : minutesAndSeconds(whole);
}

/** "350 ms", "2.5 s", "60 s", "12 min", "1 h 1 min": how long something takes, rounded to what matters. */
export function span(ms: number): string {
  const length = Math.max(0, ms);
  if (length > 0 && length < 95) return `${Math.round(length)}${UNIT_SPACE}ms`;
  if (length < 9_950) return `${Math.round(length / 100) / 10}${UNIT_SPACE}s`;
  const whole = Math.round(length / SECOND_MS);
  if (whole < 10 * MINUTE_S) return `${whole}${UNIT_SPACE}s`;
  const minutes = Math.round(whole / MINUTE_S);
  if (minutes < 60) return `${minutes}${UNIT_SPACE}min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${UNIT_SPACE}h${rest > 0 ? ` ${rest}${UNIT_SPACE}min` : ''}`;
}

/** "0:42": minutes and seconds that are left, rounded up so that "0:00" is the end and not the last second. */
export function countdown(ms: number): string {
  return minutesAndSeconds(Math.ceil(Math.max(0, ms) / SECOND_MS));
}

/** "½", "3½", "12": what chess games gave somebody. */
export function points(count: number): string {
  const whole = Math.floor(count);
  const half = count > whole ? '½' : '';
  return whole === 0 && half !== '' ? half : `${whole}${half}`;
}

/** "87%" of a share from 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
}

/** "64 MB", "0.1 MB", "8 GB": below 10 with one decimal; 1 MB is 10^6 bytes, as in the scenarios. */
export function bytes(count: number): string {
  const [size, unit] =
    count >= 1e9 ? [count / 1e9, 'GB'] : count >= 1e5 ? [count / 1e6, 'MB'] : [count / 1e3, 'KB'];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)}${UNIT_SPACE}${unit}`;
}

/** "412 907": six digits as they are read out. */
export function spacedCode(code: string): string {
  return code.replace(/^(\d{3})(\d{1,3})$/, '$1 $2');
}

/** "9:30", from an hour on "9:30:00". */
function minutesAndSeconds(whole: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const minutes = Math.floor(whole / MINUTE_S);
  const rest = two(whole % MINUTE_S);
  if (whole < HOUR_S) return `${minutes}:${rest}`;
  return `${Math.floor(whole / HOUR_S)}:${two(minutes % MINUTE_S)}:${rest}`;
}
