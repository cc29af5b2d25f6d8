/**
 * The catalogue: every word that people read in a browser, English. One section per view; a language is a copy of this
 * file and of the two that it joins. What the terminal says is not fetched by anybody's browser: `en/terminal.ts`.
 * Plurals and ordinals follow i18next (`_one`, `_other`, `_ordinal_two` …), values stand in {{braces}}.
 */
import { phones } from './en-phones.ts';
import { screens } from './en-screens.ts';

export const en = { ...phones, ...screens } as const;
