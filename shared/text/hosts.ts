/** The part of the catalogue that only pages for hosts read: a pupil's phone does not fetch it. */
import { planner } from './en/planner.ts';
import { room } from './en/room.ts';

export const hosts = { planner, room } as const;
