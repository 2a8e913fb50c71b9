import { Crosshair, X } from 'lucide-react';
import { isLibraryTable, isMapTable, type TableName } from '../../../../core/model/index.ts';
import { IconButton } from '../../../kit/index.ts';
import { useSession } from '../../../session/index.ts';
import { useIsThere } from '../../../sync/index.ts';
import { useRecordName } from '../../form/name.ts';
import { RecordIcon } from '../../form/RecordIcon.tsx';
import { useWording } from '../../form/wording.ts';
import type { EditorProps } from '../editor.ts';
import { isJsonList, isJsonObject } from '../json.ts';
import classes from './StandardsEditor.module.css';

const tableOf = (type: unknown): TableName | null => {
  if (typeof type !== 'string') return null;
  // Findings name the kind in the singular.
  return (
    [type, `${type}s`].find((name): name is TableName => isMapTable(name) || isLibraryTable(name)) ?? null
  );
};

/** The records that a waiver is about. */
export function WhereEditor({ binding, labelId, readOnly }: EditorProps<'where'>) {
  const places = isJsonList(binding.value) ? binding.value.filter(isJsonObject) : [];
  return (
    <ul className={classes.list} aria-labelledby={labelId}>
      {places.map((place, index) => (
        <Place
          key={`${String(place.type)}:${String(place.id)}`}
          table={tableOf(place.type)}
          id={String(place.id)}
          onRemove={readOnly ? null : () => binding.commit(places.toSpliced(index, 1))}
        />
      ))}
    </ul>
  );
}

interface PlaceProps {
  table: TableName | null;
  id: string;
  onRemove: (() => void) | null;
}

function Place({ table, id, onRemove }: PlaceProps) {
  const { t } = useWording();
  const select = useSession((session) => session.select);
  const there = useIsThere(table ?? 'cards', table ? id : null);
  const known = useRecordName(table ?? 'cards', there ? id : undefined);
  const name = there ? known : t('pick.missingId', { id });
  return (
    <li className={classes.item} data-missing={!there || undefined}>
      <span className={classes.open}>
        {there && table && (
          <span className={classes.icon}>
            <RecordIcon table={table} id={id} />
          </span>
        )}
        <span className={classes.name}>{name}</span>
      </span>
      {there && table && isMapTable(table) && (
        <IconButton size={24} label={t('field.goTo', { name })} onClick={() => select([{ table, id }])}>
          <Crosshair size={13} aria-hidden />
        </IconButton>
      )}
      {onRemove && (
        <IconButton size={24} label={t('field.removeItem', { name })} onClick={onRemove}>
          <X size={13} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
