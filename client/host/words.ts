/** The words of the hosts' pages: those of all pages, and some that no phone has to fetch. */
import { hosts } from '../../shared/text/hosts.ts';
import { addWords, t as everybodysWords, type KeysOf, type TextKey, type Values } from '../app/text.ts';

addWords(hosts);

export type HostTextKey = TextKey | KeysOf<typeof hosts>;

/** The words for `key`, as `t` of all pages. */
export const t = everybodysWords as (key: HostTextKey, values?: Values) => string;
