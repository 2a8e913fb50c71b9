import type { FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';

/** What failed as soon as it has, so that a run that is cut short tells it too; at the end one plain line: "12 passed, 0 failed". */
export default class Summary implements Reporter {
  private tests: readonly TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.tests = suite.allTests();
  }

  onTestEnd(test: TestCase, { errors }: TestResult): void {
    for (const { message, snippet } of errors) console.log([test.title, message, snippet].join('\n'));
  }

  onExit(): Promise<void> {
    const passed = this.tests.filter((test) => test.outcome() === 'expected').length;
    const skipped = this.tests.filter((test) => test.outcome() === 'skipped').length;
    const failed = this.tests.length - passed - skipped;
    console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    return Promise.resolve();
  }

  onEnd(_result: FullResult): void {}

  printsToStdio(): boolean {
    return false;
  }
}
