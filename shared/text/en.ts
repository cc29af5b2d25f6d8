/**
 * The catalogue: every word that people read in a browser, English. One section per view; a language is a copy of this
 * folder. What only hosts read is fetched by their pages alone, what the terminal says by nobody: `en/terminal.ts`.
 * Plurals and ordinals follow i18next (`_one`, `_other`, `_ordinal_two` …), values stand in {{braces}}.
 */
import { everybodys } from './everybodys.ts';
import { hosts } from './hosts.ts';

export const en = { ...everybodys, ...hosts } as const;
