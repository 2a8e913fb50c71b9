import { Map as MapIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isMapTable } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import type { Pick } from '../../session/index.ts';
import { useGoToMap } from './use-go-to-map.ts';

/** The tables whose records have a place on the map. */
const PLACED: ReadonlySet<string> = new Set(['stages', 'steps', 'lanes', 'cards', 'moments', 'links']);

/** Leads to a record's place on the map; nothing for one that has none. */
export function ShowOnMap({ table, id }: Pick) {
  const { t } = useTranslation('insights');
  const go = useGoToMap();
  if (!isMapTable(table) || !PLACED.has(table)) return null;
  return (
    <IconButton size={28} label={t('record.map')} onClick={() => go({ table, id })}>
      <MapIcon size={15} aria-hidden />
    </IconButton>
  );
}
