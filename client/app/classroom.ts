/** The class in the words of the protocol, for views: they know it from here and never import the protocol. */
export { NAME_LETTERS_MAX, ROUND_MS, SEATS } from '../../shared/protocol/classroom.ts';
export type { HallForJoiners, HallOpened, HallWanted, NetworkInfo } from '../../shared/protocol/messages.ts';
export { cleanName, spinName } from '../../shared/protocol/names.ts';
