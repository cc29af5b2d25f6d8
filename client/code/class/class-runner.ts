/**
 * Runs a program against a hall of the class: for each run the class gives a key, the hall is the server's, and the page is
 * told what happens in it. On the stage the program's source and its live line are told, too.
 */
import { t } from '../../app/text.ts';
import type { Refused } from '../../models/picture.ts';
import type { LineState, ProgramEvent, ProgramWanted, Tell } from '../../runtime/program.ts';
import type { OwnHalls } from '../own/own-halls.ts';
import type { Runner } from '../run/runner.ts';

/** What a page of the class asks, as this view sees it. */
export type ClassHalls = Pick<OwnHalls, 'news' | 'urlOf'> & {
  /** A hall for one run. */
  readonly open: () => Promise<{ readonly programKey: string } | Refused>;
  /** Whether the master of the class is this program's. */
  readonly isOnStage: () => boolean;
  readonly report: (key: string, report: LineReport) => void;
  /** The run is over. */
  readonly close: (key: string) => void;
};
export type LineReport = {
  readonly line: number | null;
  readonly state: LineState;
  /** Told once a run. */
  readonly source?: string;
};

/** So often the line is told at most. */
const REPORT_EVERY_MS = 100;

export function classRunner(runner: Runner, halls: ClassHalls): Runner {
  return {
    warmUp: runner.warmUp,
    runProgram: (wanted, tell) => {
      let isStopped = false;
      let stop = () => {};
      void halls.open().then((opened) => {
        if (isStopped) {
          if ('programKey' in opened) halls.close(opened.programKey);
        } else if ('programKey' in opened) stop = runWith(runner, halls, opened.programKey, wanted, tell);
        else tell(cutBy(opened));
      });
      return {
        stop: () => {
          isStopped = true;
          stop();
        },
      };
    },
  };
}

/** @returns stops it */
function runWith(
  runner: Runner,
  halls: ClassHalls,
  key: string,
  { language, source }: ProgramWanted,
  tell: Tell,
): () => void {
  const isOnStage = halls.isOnStage();
  const reporter = isOnStage ? lineReporter(halls, key, source) : null;
  // On the stage it is the class's hall: the big screen shows it.
  const watch = isOnStage ? null : watchHall(halls, key, tell);
  const over = async (event: ProgramEvent) => {
    reporter?.stop();
    const gone = event.kind === 'failed' ? await goneFrom(halls, key) : null;
    if (gone === null) await watch?.lastLook();
    else watch?.stop();
    tell(gone === null ? event : cutBy(gone));
    halls.close(key);
  };
  const program = runner.runProgram(
    { language, source, hall: { kind: 'served', url: halls.urlOf(key) } },
    (event) => {
      if (event.kind === 'ended' || event.kind === 'failed') return void over(event);
      if (event.kind === 'line') reporter?.at(event.line, event.state);
      // A round on the server begins with the first question, not with the program.
      if (event.kind === 'begun' && watch !== null) return;
      tell(event);
    },
  );
  return () => {
    program.stop();
    reporter?.stop();
    watch?.stop();
    halls.close(key);
  };
}

/** Why the hall answers no more; null: it does. */
async function goneFrom(halls: ClassHalls, key: string): Promise<Refused | null> {
  const news = await halls.news(key, 0, 0);
  return 'message' in news ? news : null;
}

/** No fault of the program: the class has stopped it, or the server is gone. */
function cutBy({ code, message }: Refused): ProgramEvent {
  const why = code === 'unknownKey' ? t('code.inClass.cut') : message;
  return { kind: 'failed', message: why, line: null, trace: '', atMs: 0, isCut: true };
}

/** Tells the line that is live, not too often; the last one always. */
function lineReporter(halls: ClassHalls, key: string, source: string) {
  let next: LineReport | null = { line: null, state: 'runs', source };
  const timer = setInterval(() => {
    if (next) halls.report(key, next);
    next = null;
  }, REPORT_EVERY_MS);
  return {
    at: (line: number, state: LineState) => {
      next = { ...(next?.source !== undefined && { source: next.source }), line, state };
    },
    stop: () => clearInterval(timer),
  };
}

/** Tells what happens in the hall, as the server says it. */
function watchHall(halls: ClassHalls, key: string, tell: Tell) {
  let isLeft = false;
  let next = 0;
  const look = async (): Promise<boolean> => {
    const news = await halls.news(key, next, 0);
    if (isLeft || 'message' in news) return false;
    // Two looks at once: what the other one has told is left out.
    const facts = news.facts.slice(Math.max(0, next - (news.next - news.facts.length)));
    next = Math.max(next, news.next);
    if (news.round.timeMs > 0) {
      tell({ kind: 'begun', atMs: 0 });
      tell({ kind: 'facts', facts, nowMs: news.round.timeMs });
    }
    return !news.round.over;
  };
  void (async () => {
    while (await look());
  })();
  return {
    /** What has happened up to now. */
    lastLook: async () => {
      await look();
      isLeft = true;
    },
    stop: () => {
      isLeft = true;
    },
  };
}
