/** What views need of the protocol: they read it here and never import the protocol itself. */
export { NAME_UNITS_MAX, SEATS, THINKING_CAP_MS } from '../../shared/protocol/classroom.ts';
export type {
  HallForJoiners,
  HallOpened,
  HallWanted,
  NetworkInfo,
  PlaceInLine,
  RoomOfServer,
} from '../../shared/protocol/messages.ts';
export { botName, spinName } from '../../shared/protocol/names.ts';
export { cleanName, lettersOf } from '../../shared/protocol/typed-name.ts';

/** What a refused request says. */
export type Refused = { readonly code: string; readonly message: string; readonly retry: boolean };
