import { describe, expect, it } from 'vitest';
import { toldByJourneys, toldByUnits } from './test-reports.mjs';

describe('what test runners told', () => {
  it('names units that failed, those that passed at the second try, and files that could not be loaded', () => {
    const test = (fullName: string, status: string, ...failureMessages: string[]) => ({
      fullName,
      status,
      failureMessages,
    });
    const told = toldByUnits(
      {
        numPassedTests: 2,
        numFailedTests: 1,
        testResults: [
          {
            name: '/simul/server/a.test.ts',
            status: 'failed',
            message: '',
            assertionResults: [
              test('sits', 'passed'),
              test('stands', 'passed', 'too slow'),
              test('falls', 'failed', 'first', 'again'),
            ],
          },
          {
            name: '/simul/shared/b.test.ts',
            status: 'failed',
            message: 'no such file',
            assertionResults: [],
          },
        ],
      },
      '/simul',
    );
    expect(told).toEqual({
      passed: 2,
      failed: 1,
      broken: ['server/a.test.ts: falls: again', 'shared/b.test.ts: no such file'],
      flaky: ['server/a.test.ts: stands: too slow'],
    });
  });

  it('names journeys, however deep their suites', () => {
    const spec = (title: string, status: string) => ({ file: 'join.spec.ts', title, tests: [{ status }] });
    const told = toldByJourneys({
      stats: { expected: 1, unexpected: 1, flaky: 1 },
      suites: [
        {
          specs: [spec('by link', 'expected')],
          suites: [{ specs: [spec('by code', 'flaky'), spec('late', 'unexpected')] }],
        },
      ],
    });
    expect(told).toEqual({
      passed: 2,
      failed: 1,
      broken: ['join.spec.ts: late'],
      flaky: ['join.spec.ts: by code'],
    });
  });
});
