/** What a phone says from its link to its last page: the only words that it fetches. */
import { common } from './en/common.ts';
import { landing } from './en/landing.ts';
import { lesson } from './en/lesson.ts';
import { phone } from './en/phone.ts';
import { refusals } from './en/refusals.ts';

export const phones = { common, landing, lesson, phone, refusals } as const;
