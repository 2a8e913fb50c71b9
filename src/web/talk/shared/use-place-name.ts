import { useTranslation } from 'react-i18next';
import type { Anchor } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { placeName } from './places.ts';

/** What a place is called, as the reader is told. */
export function usePlaceName(anchor: Anchor | null): string {
  const { t } = useTranslation('talk');
  const name = useSnapshot((snapshot) => placeName(anchor, snapshot));
  if (name === null) return t('panel.gone');
  if (name !== '') return name;
  return anchor?.kind === 'point' ? t('place.point') : t('place.untitled');
}
