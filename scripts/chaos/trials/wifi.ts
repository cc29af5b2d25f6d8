/** A class plays over bad Wi-Fi, and when nobody moves any more both ends agree: phone, big screen and store. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnBoard } from '../../../shared/protocol/own.ts';
import { startServer } from '../../class/server.ts';
import { ClassAtPlay, SPEED, until } from '../means/class-at-play.ts';
import { keptIn, playedAgain } from '../means/kept-class.ts';
import type { Verdict } from '../means/ledgers.ts';
import { openProxy } from '../means/proxy.ts';
import type { Weather } from '../means/weather.ts';

export const WIFI = {
  good: { delayMs: [2, 8] },
  crowded: { delayMs: [20, 250] },
  far: { delayMs: [250, 400] },
  narrow: { delayMs: [20, 60], bytesPerSecond: 8_000 },
  dribbling: { bytesPerSecond: 6_000, pieceBytes: [1, 20] },
  stuttering: { delayMs: [5, 40], still: { everyMs: 4_000, forMs: 1_500 } },
  lift: { delayMs: [5, 40], still: { everyMs: 12_000, forMs: 6_000 } },
  roaming: { delayMs: [5, 60], lastsMs: [2_000, 8_000], ends: 'cut' },
  rude: { delayMs: [5, 60], lastsMs: [1_000, 6_000], ends: 'reset' },
  vanishing: { delayMs: [5, 60], lastsMs: [3_000, 10_000], ends: 'swallow' },
  unheard: { delayMs: [5, 60], lastsMs: [3_000, 10_000], ends: 'swallowUp' },
  unhearing: { delayMs: [5, 60], lastsMs: [3_000, 10_000], ends: 'swallowDown' },
} as const satisfies Readonly<Record<string, Weather>>;
export type WifiName = keyof typeof WIFI;

type Wanted = {
  readonly wifi: WifiName;
  readonly games: number;
  readonly forMs: number;
  readonly seed: number;
  readonly port: number;
  readonly dataDir: string;
};

export type OverWifi = Verdict & {
  /** Phones whose line came to an end for good, though nobody sent them away. */
  readonly stranded: readonly string[];
  /** Boards that phone, big screen and store know differently. */
  readonly differing: readonly string[];
  readonly refused: Readonly<Record<string, number>>;
};

/** @throws where somebody doesn't come to rest */
export async function playOverWifi(wanted: Wanted): Promise<OverWifi> {
  const { wifi, games, forMs, seed, port, dataDir } = wanted;
  const server = await startServer(port, dataDir, SPEED);
  const proxy = await openProxy(port, WIFI[wifi], seed);
  let klass: ClassAtPlay | null = null;
  try {
    klass = await ClassAtPlay.begin({ server, phones: games, url: proxy.url });
    await sleep(forMs);
    // Over the same line: nothing is healed for anybody.
    await klass.finish();
    await until(() => stageDiffers(klass as ClassAtPlay).length === 0, 'phones and stage to agree').catch(
      () => {},
    );
    const differing = stageDiffers(klass);
    const stranded = klass.phones.flatMap(({ ended }) => (ended === null ? [] : [ended]));
    klass.leave();
    await server.stop();
    const verdict = await klass.verdict(dataDir);
    const inStore = await storeDiffers(klass, dataDir);
    return { ...verdict, stranded, differing: [...differing, ...inStore], refused: klass.refused };
  } finally {
    klass?.leave();
    await proxy.close();
    await server.stop();
  }
}

const placement = (fen: string | undefined) => fen?.split(' ')[0];
type Seen = Pick<OwnBoard, 'fen' | 'answers'>;
const told = (who: string, seen: Partial<Seen> | undefined) => `${who} ${seen?.fen} (${seen?.answers})`;

function stageDiffers({ phones, host }: ClassAtPlay): readonly string[] {
  return phones.flatMap(({ board, shown, ended }) => {
    const stage = host.boards[board - 1];
    const isSame = placement(shown?.fen) === stage?.fen && shown?.answers === stage?.answers;
    return isSame || ended !== null
      ? []
      : [`board ${board}: ${told('phone', shown ?? {})}, ${told('stage', stage)}`];
  });
}

async function storeDiffers({ phones }: ClassAtPlay, dataDir: string): Promise<readonly string[]> {
  const { exhibition } = playedAgain(await keptIn(dataDir), SPEED).classroom;
  return phones.flatMap(({ board, shown, ended }) => {
    const fen = exhibition?.table(board).fen;
    const answers = exhibition?.hall.boards[board - 1]?.answers;
    const isSame = shown?.fen === fen && shown?.answers === answers;
    if (isSame || ended !== null) return [];
    return [`board ${board}: ${told('phone', shown ?? {})}, store ${fen} (${answers})`];
  });
}
