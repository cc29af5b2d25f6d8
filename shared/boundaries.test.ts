/** The walls of the house: who may import whom. A failing line names the file and what it reached for. */
import { describe, expect, it } from 'vitest';
import { importsBelow, sourcesBelow, textOf } from './testing/sources.ts';

/** What leaves `folder` and reaches nothing that is allowed. */
function breaches(folder: string, allowed: readonly RegExp[]): string[] {
  return importsBelow(folder)
    .filter(({ to }) => !to.startsWith(`${folder}/`) && !allowed.some((pattern) => pattern.test(to)))
    .map(({ file, to }) => `${file} imports ${to}`);
}

/** Pieces that several views are made of; a piece knows no view and no other piece, but for the charts. */
const pieces = ['hall', 'board', 'charts', 'master', 'lab'];
const views = ['landing', 'host', 'projector', 'phone', 'solo', 'code', 'course'];
const common = [
  /^client\/(app|models)\//,
  /^shared\/(simul|chess|round|lesson|levels|watched)\//,
  /^preact(\/|$)/,
  /^@preact\/signals$/,
  /^assets\//,
];
const extra: Readonly<Record<string, readonly RegExp[]>> = {
  hall: [/^phaser$/],
  board: [/^cm-chessboard/],
  // The editor; programs run in `runtime`, in workers of their own; the words are fetched with the view.
  code: [
    /^@(codemirror|lezer)\//,
    /^client\/(measured|runtime)\//,
    /^shared\/(exercises|program|watched)\//,
    /^shared\/text\/code(\/watch)?\.ts$/,
  ],
  solo: [/^client\/measured\//],
  // Its last page has the programs that were written, under the names that `code` gives them.
  course: [
    /^client\/measured\//,
    /^client\/code\/(coded\.tsx|run\/kept\.ts)$/,
    /^shared\/(course|exercises)\//,
    /^shared\/text\/(course|code)\.ts$/,
  ],
  host: [/^fflate$/, /^shared\/labs\//],
  projector: [/^zzfx$/, /^client\/measured\//, /^shared\/labs\//],
  // Some run in this browser; their words are fetched with them, and what they have measured is kept.
  lab: [/^client\/(measured|runtime|hall)\//, /^shared\/labs\//, /^shared\/text\/labs(\.ts$|\/)/],
  // The button of a lab, and its words: a phone fetches them when that step comes.
  phone: [/^shared\/labs\/report-brought\.ts$/, /^shared\/text\/labs\/phone\.ts$/],
  // Its words are fetched with it: a phone that only joins does without.
  master: [/^shared\/text\/master\.ts$/, /^client\/board\//],
};

describe('walls', () => {
  it('simul imports nothing', () => expect(breaches('shared/simul', [])).toEqual([]));
  it('chess imports nothing', () => expect(breaches('shared/chess', [])).toEqual([]));
  it('text imports at most types of the core', () => {
    expect(breaches('shared/text', [/^shared\/simul\/index\.ts$/])).toEqual([]);
    const core = importsBelow('shared/text').filter(({ to }) => to.startsWith('shared/simul'));
    expect(core.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  });
  it('a lesson knows the core, what can be chosen in labs, and zod', () =>
    expect(
      breaches('shared/lesson', [/^shared\/simul\/index\.ts$/, /^shared\/labs\/(labs|limits)\.ts$/, /^zod$/]),
    ).toEqual([]));
  it('levels know the core', () =>
    expect(breaches('shared/levels', [/^shared\/simul\/index\.ts$/])).toEqual([]));
  it('labs know the core', () => expect(breaches('shared/labs', [/^shared\/simul\/index\.ts$/])).toEqual([]));
  it('what counts large plans knows no class', () =>
    expect(breaches('server/counting', [/^shared\/(lesson|simul)\//, /^node:worker_threads$/])).toEqual([]));
  it('labs on the server know no class and no door', () => {
    const may = [/^shared\/(labs|simul|round|text)\//, /^node:/, /^(ws|zod|pg|express)$/];
    expect(breaches('server/labs', may)).toEqual([]);
  });
  it('a server among others knows no class and no door', () => {
    const may = [
      /^server\/(log|store\/postgres\/members)\.ts$/,
      /^shared\/(round\/ports|simul\/index)\.ts$/,
      /^(ioredis|@colyseus\/(core|redis-driver)|node:net)$/,
    ];
    expect(breaches('server/cluster', may.concat(/^vitest$/))).toEqual([]);
  });
  it('only the store knows PostgreSQL, and only the list of halls Redis', () => {
    const outside = (library: string, home: string) =>
      importsBelow('server').filter(
        ({ to, file }) => to === library && !file.startsWith(home) && !/^server\/(testing|labs)\//.test(file),
      );
    expect(outside('pg', 'server/store/postgres/')).toEqual([]);
    expect(outside('ioredis', 'server/cluster/')).toEqual([]);
  });
  it('a watched run knows the core', () =>
    expect(breaches('shared/watched', [/^shared\/simul\/index\.ts$/])).toEqual([]));
  it('the hall that a program asks knows the core, and the words of its refusals', () =>
    expect(breaches('shared/program', [/^shared\/simul\/index\.ts$/, /^shared\/text\/code\//])).toEqual([]));
  it('the course knows the places where it happens', () =>
    expect(breaches('shared/course', [/^shared\/(exercises|labs|levels)\//])).toEqual([]));
  it('exercises know the core', () =>
    expect(breaches('shared/exercises', [/^shared\/simul\/index\.ts$/])).toEqual([]));
  it('a round joins simul and chess, nothing else', () =>
    expect(breaches('shared/round', [/^shared\/(simul|chess)\//])).toEqual([]));
  it('protocol imports types of the core, the catalogue and zod', () => {
    const may = [/^shared\/(simul\/index|lesson\/(log\/)?[\w-]+)\.ts$/, /^shared\/text\//, /^zod$/];
    expect(breaches('shared/protocol', may)).toEqual([]);
    const core = importsBelow('shared/protocol').filter(({ to }) => to.startsWith('shared/simul'));
    expect(core.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  });
  it('the server never imports the client', () =>
    expect(importsBelow('server').filter(({ to }) => to.startsWith('client/'))).toEqual([]));
  it('a classroom can be played again: it knows no network, no store and no Node but its hashes', () => {
    const may = [/^shared\//, /^node:crypto$/];
    expect(breaches('server/classroom', may)).toEqual([]);
  });
  it('the client imports of the server at most a type', () =>
    expect(
      importsBelow('client').filter(({ to, typeOnly }) => to.startsWith('server/') && !typeOnly),
    ).toEqual([]));
  it('only client/net knows the network', () => {
    const colyseus = importsBelow('client').filter(({ to }) => to.startsWith('@colyseus/'));
    expect(colyseus.filter(({ file }) => !file.startsWith('client/net/'))).toEqual([]);
    expect(
      breaches('client/net', [
        /^client\/(app|models)\//,
        /^shared\//,
        /^@colyseus\/sdk$/,
        /^@preact\/signals$/,
      ]),
    ).toEqual([]);
  });
  it('nothing else in the client opens a line or asks a server, but programs of learners in their workers', () => {
    const network = /\bfetch\(|\bnew (WebSocket|EventSource|XMLHttpRequest)\(/;
    const others = sourcesBelow('client').filter((file) => !/^client\/(net|runtime)\//.test(file));
    expect(others.filter((file) => network.test(textOf(file)))).toEqual([]);
  });
  it('programs know their hall and no view', () =>
    expect(
      breaches('client/runtime', [
        /^client\/app\/(browser\/polyfills\.ts|paths\/address\.ts)$/,
        /^shared\/(simul|program|watched)\//,
        /^shared\/text\/code\//,
        /^(pyodide|acorn)$/,
      ]),
    ).toEqual([]));
  it('what views may know knows no view', () =>
    expect(
      breaches('client/models', [
        /^client\/app\//,
        /^shared\/(simul|chess|round|lesson|labs|protocol|text)\//,
        /^preact\/hooks$/,
        /^@preact\/signals$/,
      ]),
    ).toEqual([]));
  it('what was measured knows the browser, and tables', () =>
    expect(
      breaches('client/measured', [/^client\/app\/(browser\/storage|files\/csv)\.ts$/, /^@preact\/signals$/]),
    ).toEqual([]));
  it('a simulation joins the server with the phones’ lines, and knows no view and no door', () =>
    expect(
      breaches('scripts/simulation', [
        /^client\/(net|models)\//,
        /^server\/(classroom|session|store|programs|labs|log|steady-clock|transport)/,
        /^shared\//,
        /^scripts\/(asked\.ts|ready\.mjs)$/,
        /^@colyseus\/core$/,
        /^(chess\.js|vitest)$/,
        /^node:/,
      ]),
    ).toEqual([]));
  it('only the pages join views and network', () => {
    const ofNet = importsBelow('client').filter(({ to }) => to.startsWith('client/net/'));
    expect(ofNet.filter(({ file }) => !/^client\/(net|pages)\//.test(file))).toEqual([]);
  });
  it('Phaser is drawn with in client/hall alone', () => {
    const phaser = importsBelow('client').filter(({ to }) => to === 'phaser');
    expect(phaser.filter(({ file }) => !file.startsWith('client/hall/'))).toEqual([]);
  });
  it.each([...pieces, ...views])('client/%s imports app, models, core, pieces, and no view', (folder) => {
    const mayUse = views.includes(folder) ? /^client\/(hall|board|charts|master|lab)\// : /^client\/charts\//;
    expect(breaches(`client/${folder}`, [...common, mayUse, ...(extra[folder] ?? [])])).toEqual([]);
  });
});
