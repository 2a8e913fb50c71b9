import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** One plain closing line that people and programs read: "12 passed, 0 failed". */
export default class Summary implements Reporter {
  private tests: readonly TestCase[] = [];

  onBegin(_config: unknown, suite: Suite): void {
    this.tests = suite.allTests();
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
