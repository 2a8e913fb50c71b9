import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../core/model/index.ts';
import type { VersionInfo } from '../../core/protocol/index.ts';
import { useFormat } from '../kit/index.ts';
import { useSnapshot } from '../sync/index.ts';
import { useVersionActions } from './use-versions.ts';

/** Begins a journey with a version, named after both. */
export function useBegin(): (version: Pick<VersionInfo, 'id' | 'at'>) => void {
  const { t } = useTranslation('history');
  const { dateTime } = useFormat();
  const title = useSnapshot((snapshot) => snapshot.journey.title);
  const { branch } = useVersionActions();
  return ({ id, at }) => {
    const titled = (own: string) => t('branch.title', { title: own, time: dateTime(at) });
    // The moment has to be read, however long the journey's own title is.
    const room = Math.max(0, LIMITS.title - [...titled('')].length);
    branch.mutate({ id, title: titled([...title].slice(0, room).join('')) });
  };
}
