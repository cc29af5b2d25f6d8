/**
 * The catalogue: every word that people read in a browser, English. One section per view; a language is a copy of this
 * file and of those that it joins. What the terminal says is in neither: `en/terminal.ts`.
 * Plurals and ordinals follow i18next (`_one`, `_other`, `_ordinal_two` …), values stand in {{braces}}.
 */
import { watched } from './code/watch.ts';
import { code } from './code.ts';
import { course } from './course.ts';
import { labGuess } from './labs/guess.ts';
import { labPhone } from './labs/phone.ts';
import { labs } from './labs.ts';
import { master } from './master.ts';
import { phones } from './phones.ts';
import { screens } from './screens.ts';

export const en = { ...phones, ...screens, code, course, labGuess, labPhone, labs, master, watched } as const;
