/** The class in the words of the protocol, for views: they know it from here and never import the protocol. */
export { NAME_LETTERS_MAX, SEATS, THINKING_CAP_MS } from '../../shared/protocol/classroom.ts';
export type { HallForJoiners, HallOpened, HallWanted, NetworkInfo } from '../../shared/protocol/messages.ts';
export { botName, cleanName, spinName } from '../../shared/protocol/names.ts';
