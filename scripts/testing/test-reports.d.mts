export type Told = { passed: number; failed: number; broken: string[]; flaky: string[] };
export function toldByUnits(
  report: { numPassedTests: number; numFailedTests: number; testResults: object[] },
  root: string,
): Told;
export function toldByJourneys(report: {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: object[];
}): Told;
