import { useStatus } from '../../sync/index.ts';

/** Whether nothing may be changed here: a newer document, or no right to. */
export function useReadOnly(): boolean {
  return useStatus((status) => status.readOnly);
}
