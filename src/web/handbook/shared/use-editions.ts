import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { handbookApi } from '../../sync/index.ts';
import { handbookKey } from './queries.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** For whom a handbook can be made: everyone, and the roles and channels that its journeys name. */
export function useEditions(handbook: string): { choices: (current: string) => Choice[] } {
  const { t } = useTranslation('handbook');
  const { data = [] } = useQuery({
    queryKey: handbookKey(handbook, 'editions'),
    queryFn: ({ signal }) => handbookApi.editions(handbook, signal),
    staleTime: 10_000,
    refetchOnWindowFocus: true,
  });
  const known = [
    { value: 'everyone', label: t('edition.everyone') },
    ...data
      .filter(({ edition }) => edition !== 'everyone')
      .map(({ edition, name }) => ({
        value: edition,
        label: t(edition.startsWith('role:') ? 'edition.role' : 'edition.channel', { name }),
      })),
  ];
  return {
    // One whose role is gone stays chosen until somebody chooses another.
    choices: (current) =>
      known.some(({ value }) => value === current)
        ? known
        : [...known, { value: current, label: t('edition.gone') }],
  };
}
