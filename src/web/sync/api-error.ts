import type { ErrorCode, Params, ProblemDocument, WordedFault } from '../../core/protocol/index.ts';

/** Beside the server's own codes: it could not be reached, or what came back was not understood. */
export type ApiErrorCode = ErrorCode | 'connection.lost' | 'answer.unreadable';

/** A request that was refused. `message` is the server's sentence in the reader's language, where there is one. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly faults: readonly WordedFault[];
  /** What belongs to the code: a limit, a size that would do. */
  readonly params: Params;

  constructor(code: ApiErrorCode, message: string, faults: readonly WordedFault[] = [], params: Params = {}) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.faults = faults;
    this.params = params;
  }

  static fromProblem(problem: ProblemDocument): ApiError {
    // Not looked up in the catalogue, whose sentences in both languages would come to every page: a code that this page
    // does not know is answered for as any other that it has nothing of its own to say about.
    return new ApiError(
      problem.code as ErrorCode,
      problem.detail ?? problem.title,
      problem.faults,
      problem.params,
    );
  }
}
