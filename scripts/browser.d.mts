/** The path of a Chromium on this machine; where none can be had the process ends and says what to do. */
export function ensureBrowser(): string;
