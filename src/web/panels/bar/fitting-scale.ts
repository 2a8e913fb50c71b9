import { z } from 'zod';
import type { ApiError } from '../../sync/index.ts';

const params = z.object({ scale: z.number().positive() });

/** The largest scale at which the server can make a picture that was too large; null when it doesn't say. */
export function fittingScale(error: Pick<ApiError, 'code' | 'params'>): number | null {
  const told = params.safeParse(error.params);
  return error.code === 'export.too-large' && told.success ? told.data.scale : null;
}
