/** The folder with PostgreSQL's own programs. */
export const postgres: string | undefined;
export const skipped: readonly string[];
