import type { Fault } from '../../../src/core/model/index.ts';
import {
  ERRORS,
  type ErrorCode,
  type HandbookFinding,
  type Params,
} from '../../../src/core/protocol/index.ts';

/** A request that is answered with one of the catalogue's errors; thrown by routes and services. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly params: Params;
  readonly faults: readonly Fault[];
  readonly findings: readonly HandbookFinding[];
  readonly statusCode: number;
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | null;

  constructor(
    code: ErrorCode,
    options: {
      params?: Params;
      faults?: readonly Fault[];
      findings?: readonly HandbookFinding[];
      cause?: unknown;
      retryAfter?: number;
    } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'Refusal';
    this.code = code;
    this.params = options.params ?? {};
    this.faults = options.faults ?? [];
    this.findings = options.findings ?? [];
    this.retryAfter = options.retryAfter ?? null;
    this.statusCode = ERRORS[code].status;
  }
}
