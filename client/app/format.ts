/** Times and shares as people read them. All times come in milliseconds. */

const SECOND_MS = 1000;
const MINUTE_S = 60;
/** Between a number and its unit no line breaks. */
const UNIT_SPACE = '\u00a0';

/** "12.4 s": tenths, cut and not rounded, so that a running figure never shows more than has passed. */
export function seconds(ms: number): string {
  return `${(Math.floor(Math.max(0, ms) / 100) / 10).toFixed(1)}${UNIT_SPACE}s`;
}

/** "71 s", rounded. */
export function wholeSeconds(ms: number): string {
  return `${Math.round(Math.max(0, ms) / SECOND_MS)}${UNIT_SPACE}s`;
}

/** "71 s", "12 min", "1.5 h": as exactly as it is read at a glance. */
export function longTime(ms: number): string {
  const minutes = ms / (MINUTE_S * SECOND_MS);
  if (minutes < 2) return wholeSeconds(ms);
  if (minutes < 120) return `${Math.round(minutes)}${UNIT_SPACE}min`;
  return `${Math.round(minutes / 6) / 10}${UNIT_SPACE}h`;
}

/** "0:38": minutes and seconds that have passed. */
export function clock(ms: number): string {
  return minutesAndSeconds(Math.floor(Math.max(0, ms) / SECOND_MS));
}

/** "0:42": minutes and seconds that are left; "0:00" is the end and not the last second. */
export function countdown(ms: number): string {
  return minutesAndSeconds(Math.ceil(Math.max(0, ms) / SECOND_MS));
}

/** "11:42 h": hours and minutes that are left of something that takes hours; "0:00 h" is the end. */
export function hoursLeft(ms: number): string {
  return `${minutesAndSeconds(Math.ceil(Math.max(0, ms) / (MINUTE_S * SECOND_MS)))}${UNIT_SPACE}h`;
}

/** "87%" of a share from 0 to 1. */
export function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
}

/** "412 907": six digits as they are read out. */
export function spacedCode(code: string): string {
  return code.replace(/^(\d{3})(\d{1,3})$/, '$1 $2');
}

function minutesAndSeconds(whole: number): string {
  return `${Math.floor(whole / MINUTE_S)}:${String(whole % MINUTE_S).padStart(2, '0')}`;
}
