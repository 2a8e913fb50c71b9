import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromisePath } from '../../../core/analysis/index.ts';
import { useWording } from '../../records/index.ts';
import { useSession } from '../../session/index.ts';
import { useSaying } from './use-saying.ts';

/** Less room than this is none. */
const NO_ROOM_MS = 1_000;

/** While it is shown, the path is lit on the map, with the time and the room of each card. */
export function useLitPath(path: PromisePath | null): void {
  const { t } = useTranslation('findings');
  const { duration } = useWording();
  const { span } = useSaying(path?.timeZone ?? 'UTC');
  const light = useSession((session) => session.light);
  useEffect(() => () => light('path', null), [light]);
  useEffect(() => {
    if (!path) {
      light('path', null);
      return;
    }
    const deciding = path.cards.filter(({ decides }) => decides);
    const promised = t('path.promises', { span: duration(path.target) });
    const notes = deciding.map(({ card, takes, slack }): [string, string] => [
      card,
      [
        ...(card === path.card ? [promised] : []),
        ...(takes ? [duration(takes)] : card === path.card ? [] : [t('path.noTime')]),
        ...(slack > NO_ROOM_MS ? [t('path.room', { span: span(slack) })] : []),
      ].join(' · '),
    ]);
    light('path', {
      cards: new Set(deciding.map(({ card }) => card)),
      links: new Set(path.links),
      notes: new Map(notes),
    });
  }, [path, light, t, duration, span]);
}
