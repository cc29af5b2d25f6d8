/** What the reports of the two test runners say: how many passed, and by name those that did not, or only at the second try. */

/**
 * @typedef {{ passed: number, failed: number, broken: string[], flaky: string[] }} Told the names of those that failed,
 * and of those that failed first and passed when they were run again
 */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: object[] }} report of vitest
 * @param {string} root the folder from which files are named
 * @returns {Told}
 */
export function toldByUnits({ numPassedTests, numFailedTests, testResults }, root) {
  const told = { passed: numPassedTests, failed: numFailedTests, broken: [], flaky: [] };
  for (const { name, status, message, assertionResults } of testResults) {
    const file = name.replace(`${root}/`, '');
    // A file that can't be loaded has no tests to count.
    if (status === 'failed' && assertionResults.length === 0) told.broken.push(`${file}: ${message}`);
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === 'failed') told.broken.push(`${file}: ${fullName}: ${failureMessages.at(-1)}`);
      else if (failureMessages.length > 0) told.flaky.push(`${file}: ${fullName}: ${failureMessages[0]}`);
    }
  }
  return told;
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, suites: object[] }} report of playwright
 * @returns {Told}
 */
export function toldByJourneys({ stats, suites }) {
  const specs = suites.flatMap(specsOf);
  const named = (wanted) =>
    specs.flatMap(({ file, title, tests }) =>
      tests.filter(({ status }) => status === wanted).map(() => `${file}: ${title}`),
    );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    broken: named('unexpected'),
    flaky: named('flaky'),
  };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
