import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeHandbook, HandbookInfo } from '../../../core/protocol/index.ts';
import { handbookApi, useTellFailure } from '../../sync/index.ts';
import { handbookKey, handbooksKey } from '../shared/queries.ts';

/** Changes the facts of a handbook. They show at once; a refusal brings the old ones back. */
export function useChange(id: string, onDone: () => void) {
  const client = useQueryClient();
  const tell = useTellFailure();
  const key = handbookKey(id, 'info');
  return useMutation({
    mutationFn: (change: ChangeHandbook) => handbookApi.change(id, change),
    // One after the other: the last word stays.
    scope: { id: `handbook ${id}` },
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: key });
      const { journeys, ...facts } = change;
      client.setQueryData<HandbookInfo>(key, (now) => {
        if (!now) return now;
        const known = new Map(now.journeys.map((journey) => [journey.id, journey]));
        const listed = journeys?.map((one) => known.get(one) ?? { id: one, title: null });
        const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
        return { ...now, ...given, ...(listed && { journeys: listed }) };
      });
    },
    onSuccess: (info) => {
      client.setQueryData(key, info);
      onDone();
    },
    onError: tell,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: key }),
        client.invalidateQueries({ queryKey: handbooksKey() }),
      ]),
  });
}
