/**
 * Makes pictures of the stage and of phones without a server: `npm run pictures -- [FOLDER [NAME…]]`. `stage` is the README's picture:
 * copy `stage.png` to .github/ when it has changed.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withPage } from './pictures/serve.mjs';

const MOMENTS = {
  'phone-results': 'phase=between&policy=event-loop&boards=24&phone=7',
  'phone-results-small': 'phase=between&policy=event-loop&boards=24&phone=7&size=360x640',
  'phone-strips-small': 'plan=icebreaker&step=7&phone=7&size=360x640',
  'phone-award-small': 'plan=icebreaker&step=8&phone=7&size=360x640',
  'phone-debrief': 'phase=debrief&policy=event-loop&phone=7&theme=dark',
  stage: 'policy=blocking&boards=24&atMs=54840',
  'stage-dark': 'policy=blocking&boards=24&atMs=54840&theme=dark',
  'event-loop': 'policy=event-loop&boards=24&atMs=31900',
  'code-blocking': 'policy=blocking&boards=24&atMs=54840&press=g',
  'code-event-loop': 'policy=event-loop&boards=24&atMs=31900&theme=dark&press=g,t',
  'words-blocking': 'policy=blocking&boards=24&atMs=54840&press=w',
  'words-event-loop': 'policy=event-loop&boards=24&atMs=31900&press=w,g',
  'asleep-4': 'policy=blocking&boards=4&atMs=44000&slow=2',
  'asleep-dark-still': 'policy=blocking&boards=24&atMs=44000&slow=2&theme=dark&motion=reduced',
  coughs:
    'policy=blocking&boards=24&atMs=44000&slow=2&coughs=5@30000,5@36000,11@40000,17@43000,9@43900,24@43950,5@43800',
  'line-lost': 'policy=blocking&boards=24&atMs=54840&link=lost',
  'boards-8': 'policy=blocking&boards=8&atMs=42000',
  'boards-50': 'policy=event-loop&boards=50&atMs=31900',
  'boards-200': 'policy=blocking&boards=200&atMs=42000',
  'boards-200-loop': 'policy=event-loop&boards=200&atMs=42000&theme=dark',
  'boards-1000': 'policy=blocking&boards=1000&atMs=54840',
  'boards-1000-loop': 'policy=event-loop&boards=1000&atMs=31900&theme=dark',
  'boards-10000': 'policy=event-loop&boards=10000&atMs=12000',
  'boards-10000-dark': 'policy=blocking&boards=10000&atMs=9000&theme=dark',
  'threads-8': 'policy=blocking&boards=24&masters=8&atMs=21000',
  'threads-24-dark': 'policy=blocking&boards=24&masters=24&atMs=21000&theme=dark',
  'threads-200': 'policy=blocking&boards=200&masters=16&atMs=21000',
  'threads-ram-full': 'policy=blocking-stay&boards=24&masters=8&ramMb=32&atMs=21000&theme=dark',
  'one-brain': 'policy=blocking&boards=24&masters=8&brains=1&switchMs=300&playMs=1200&atMs=40500',
  trap: 'policy=event-loop&boards=24&trap=11&atMs=16500',
  'trap-dark': 'policy=event-loop&boards=24&trap=11&atMs=6800&theme=dark&press=w',
  'trap-200': 'policy=event-loop&boards=200&trap=81:6000&atMs=13000',
  'trap-1000-dark': 'policy=event-loop&boards=1000&trap=500:6000&atMs=13000&theme=dark&motion=reduced',
  polling: 'policy=polling&boards=24&walkMs=150&atMs=6300',
  timeout: 'policy=event-loop&boards=24&timeoutMs=6000&atMs=17000',
  'timeout-200': 'policy=event-loop&boards=200&timeoutMs=9000&atMs=12000&theme=dark',
  group: 'policy=event-loop&boards=24&group=3-6&gather=17-20&atMs=20000',
  'group-torn': 'policy=event-loop&boards=12&group=2-6&fails=4@20000&atMs=21000&theme=dark',
  door: 'policy=blocking&boards=24&door=8&atMs=21000',
  'door-words': 'policy=event-loop&boards=24&door=8&atMs=21000&theme=dark&press=w',
  'in-order': 'policy=in-order&boards=24&atMs=12000',
  'to-and-fro': 'policy=to-and-fro&boards=24&atMs=31900&press=g',
  lobby: 'phase=lobby&atMs=0',
  between: 'phase=between',
  debrief: 'phase=debrief&policy=event-loop',
  'debrief-dark-still': 'phase=debrief&policy=event-loop&theme=dark&motion=reduced',
  'ask-moves': 'step=predict',
  'ask-moves-closed': 'step=predict&over',
  'between-guessed': 'step=blocking&over',
  'between-trap': 'plan=icebreaker&step=timeSleep&over',
  'round-trap': 'plan=icebreaker&step=timeSleep&atMs=16500',
  'between-crown': 'step=oneBrain&over',
  'page-waits': 'step=waits',
  'round-secret': 'step=saboteur&atMs=16000',
  'page-trace': 'step=trace',
  'ask-saboteur': 'step=whoWasIt',
  'ask-saboteur-closed': 'step=whoWasIt&over',
  'ask-queue': 'plan=lessonTwo&step=voteQueue',
  'round-overload': 'plan=lessonTwo&step=overload&atMs=31000',
  'between-overload': 'plan=lessonTwo&step=overload&over',
  'debrief-overload': 'plan=lessonTwo&step=end&people=19&tab=All rounds',
  'page-knee': 'step=knee',
  'ask-quiz-closed': 'step=quiz&over&theme=dark',
  'ask-transfer': 'plan=icebreaker&step=transfer',
  'ask-transfer-closed': 'plan=lessonTwo&step=transfer&over',
  'page-programs': 'plan=program&step=program',
  'page-programs-few': 'plan=program&step=program&boards=8&theme=dark',
  'page-programs-over': 'plan=program&step=program&boards=60&over',
  'phone-program-small': 'plan=program&step=program&phone=8&size=360x640',
  'page-awards': 'step=awards',
  'page-idea': 'step=idea',
  'debrief-lanes': 'plan=report&step=lanes',
  'debrief-code': 'plan=icebreaker&step=code',
  ...Object.fromEntries(
    [
      'All rounds',
      'Fact by fact',
      'Another master',
      'Theory',
      'Predictions',
      'What it means',
      'Take home',
    ].map((tab) => [
      `debrief-${tab.toLowerCase().replaceAll(' ', '-')}`,
      `plan=lesson&step=end&people=19&tab=${tab}`,
    ]),
  ),
};
/** Which pictures are made; all of them where no NAME is given. */
const wanted = process.argv.slice(3);
const DRAWN_AFTER_MS = 2500;

/** Whether the hall, where there is one, has been drawn: Phaser comes in a chunk of its own. */
const isDrawn = () =>
  document.querySelector('.hall:not(.curtain)') === null ||
  (document.querySelector('.hall canvas')?.width ?? 0) > 1;

/** A phone's picture is as large as a usual phone, where nothing else is said. */
function sizeOf(query) {
  const usual = query.has('phone') ? '390x844' : '1920x1080';
  const [width, height] = (query.get('size') ?? usual).split('x').map(Number);
  return { width, height };
}

const folder = resolve(process.argv[2] ?? 'test-results/pictures');
mkdirSync(folder, { recursive: true });
await withPage(async (page, address) => {
  for (const [name, query] of Object.entries(MOMENTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await page.setViewportSize(sizeOf(new URLSearchParams(query)));
    await page.goto(`${address}?${query}&canvas`);
    await page.getByRole('main').waitFor();
    await page.waitForFunction(isDrawn);
    const keys = new URLSearchParams(query).get('press')?.split(',') ?? [];
    for (const key of keys) await page.keyboard.press(key);
    const tab = new URLSearchParams(query).get('tab');
    if (tab) await page.getByRole('tab', { name: tab }).click();
    await page.waitForTimeout(DRAWN_AFTER_MS);
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
});
