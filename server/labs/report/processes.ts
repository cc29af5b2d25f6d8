/** The two processes of the report, beside the game server. */

export const DATABASE = new URL('./database.ts', import.meta.url);
export const WEB = new URL('./web.ts', import.meta.url);
