import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { ConfirmDialog } from '../../kit/index.ts';
import { recordName, usageOf, useWording } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import type { Uses } from './use-uses.ts';

interface Props {
  table: LibraryTable;
  ids: readonly string[];
  uses: Uses;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks before records go, and says where they are used. */
export function DeleteDialog({ table, ids, uses, onClose, onDeleted }: Props) {
  const { t } = useTranslation('library');
  const wording = useWording();
  const session = useMapSession();
  const known = ids.map((id) => uses.of(id));
  const journeys = new Set(known.flatMap((list) => list ?? []).map(({ journey }) => journey));
  const within = usageOf(session.snapshot(), table);
  const records = ids.reduce((sum, id) => sum + (within.get(id) ?? 0), 0);
  const name = ids[0] === undefined ? '' : recordName(session.snapshot(), table, ids[0], wording);
  const unknown = known.some((list) => list === undefined);
  return (
    <ConfirmDialog
      danger
      opened
      title={ids.length === 1 ? t('delete.one', { name }) : t('delete.many', { count: ids.length })}
      confirm={t('delete.do')}
      onClose={onClose}
      onConfirm={() => {
        session.run({ type: 'records.remove', records: ids.map((id) => ({ table, id })) });
        onDeleted();
        onClose();
      }}
    >
      <p>
        {unknown
          ? t('delete.unknown')
          : journeys.size === 0
            ? t('delete.unused')
            : t('delete.used', { count: journeys.size })}
        {records > 0 && ` ${t('delete.within', { count: records })}`}
      </p>
      <p>{t('delete.undo')}</p>
    </ConfirmDialog>
  );
}
