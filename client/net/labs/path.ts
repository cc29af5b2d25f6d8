/** Where a run of a lab is found on the server. */
export const pathOf = (run: string): string => `/api/labs/${encodeURIComponent(run)}`;
