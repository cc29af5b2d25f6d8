/** `npm run -s simulate -- …`: an exhibition in virtual time. */
import { isatty } from 'node:tty';
import { playThrough, type Scenario } from '../../shared/simul/index.ts';
import { type Command, commandFrom, type SweptRound } from './command.ts';
import { helpText } from './flags.ts';
import { print, STDOUT } from './print.ts';
import { Progress } from './progress.ts';
import { reportOf } from './report.ts';
import { Misunderstood } from './say.ts';
import { sweepText, tableText } from './table.ts';
import { timelineText } from './timeline.ts';

const MISUNDERSTOOD = 2;
const LINES_AT_ONCE = 1_000;

function tell(scenario: Scenario): void {
  const progress = new Progress();
  // At a terminal the facts themselves are the sign of life.
  const watch = isatty(STDOUT) ? () => {} : progress.ofRound;
  let lines: string[] = [];
  let count = 0;
  playThrough(scenario, (fact) => {
    lines.push(JSON.stringify(fact));
    count++;
    watch(fact, count);
    if (lines.length < LINES_AT_ONCE) return;
    print(lines.join('\n'));
    lines = [];
  });
  progress.done();
  if (lines.length > 0) print(lines.join('\n'));
}

function play(scenario: Scenario, json: boolean): void {
  const progress = new Progress();
  const report = reportOf(scenario, progress.ofRound);
  progress.done();
  print(json ? JSON.stringify(report) : `${tableText(report)}\n\n${timelineText(scenario, report)}`);
}

function sweep(rounds: readonly SweptRound[], json: boolean): void {
  const progress = new Progress();
  const reports = rounds.map(({ scenario, swept }, index) => {
    progress.ofSweep(index, rounds.length);
    return { ...reportOf(scenario, () => {}), swept };
  });
  progress.done();
  print(json ? JSON.stringify(reports) : sweepText(reports));
}

function run(command: Command): void {
  if (command.do === 'help') print(helpText());
  else if (command.do === 'tell') tell(command.scenario);
  else if (command.do === 'play') play(command.scenario, command.json);
  else sweep(command.rounds, command.json);
}

try {
  run(commandFrom(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Misunderstood)) throw error;
  console.error(error.message);
  process.exitCode = MISUNDERSTOOD;
}
