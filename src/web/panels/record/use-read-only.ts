import { useStatus } from '../../sync/index.ts';

/** Whether nothing may be changed here: a newer document, or no right to. */
export function useReadOnly(): boolean {
  const { save, map } = useStatus();
  return save === 'read-only' || map.refused === 'no-right' || map.refused === 'no-such-document';
}
