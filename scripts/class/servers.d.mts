/** The folder with PostgreSQL's own programs. */
export const postgres: string | undefined;
/** The path of Redis' server. */
export const redis: string | undefined;
export const skipped: readonly string[];
