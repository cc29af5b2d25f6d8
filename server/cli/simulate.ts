/** `npm run -s simulate -- …`: an exhibition in virtual time. */
import { playThrough, type Scenario } from '../../shared/simul/index.ts';
import { type Command, commandFrom, type SweptRound } from './command.ts';
import { helpText } from './flags.ts';
import { print } from './print.ts';
import { Progress } from './progress.ts';
import { reportOf } from './report.ts';
import { Misunderstood } from './say.ts';
import { tableText, timelineText } from './table.ts';

const MISUNDERSTOOD = 2;
const LINES_AT_ONCE = 1_000;

function tell(scenario: Scenario): void {
  let lines: string[] = [];
  playThrough(scenario, (fact) => {
    lines.push(JSON.stringify(fact));
    if (lines.length < LINES_AT_ONCE) return;
    print(lines.join('\n'));
    lines = [];
  });
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
  print(json ? JSON.stringify(reports) : reports.map(tableText).join('\n\n'));
}

function obey(command: Command): void {
  if (command.do === 'help') print(helpText());
  else if (command.do === 'tell') tell(command.scenario);
  else if (command.do === 'play') play(command.scenario, command.json);
  else sweep(command.rounds, command.json);
}

try {
  obey(commandFrom(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Misunderstood)) throw error;
  console.error(error.message);
  process.exitCode = MISUNDERSTOOD;
}
