import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { sideways } from '../../kit/index.ts';
import { KindIcon, useWording } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import classes from './KindNav.module.css';

interface Props {
  kind: LibraryTable;
  onKind: (kind: LibraryTable) => void;
}

/** In the order of the work: who and where, then what is promised, then how one speaks. */
const GROUPS = [
  { key: 'people', tables: ['personas', 'tiers', 'roles'] },
  { key: 'standards', tables: ['slas', 'scripts', 'authorities'] },
  { key: 'language', tables: ['terms', 'voices'] },
  { key: 'frame', tables: ['channels', 'calendars'] },
] as const satisfies ReadonlyArray<{ key: string; tables: readonly LibraryTable[] }>;

/** The kinds of library records, with how many there are. */
export function KindNav({ kind, onKind }: Props) {
  const { t } = useTranslation('library');
  return (
    <nav ref={sideways} className={classes.nav} aria-label={t('kinds.label')}>
      {GROUPS.map(({ key, tables }) => (
        <div key={key} className={classes.group}>
          <h2 className={classes.title}>{t(`group.${key}`)}</h2>
          {tables.map((table) => (
            <KindButton key={table} table={table} current={table === kind} onKind={onKind} />
          ))}
        </div>
      ))}
    </nav>
  );
}

function KindButton({
  table,
  current,
  onKind,
}: {
  table: LibraryTable;
  current: boolean;
  onKind: (kind: LibraryTable) => void;
}) {
  const { t: word, number } = useWording();
  const size = useSnapshot(({ library }) => library[table].size);
  return (
    <button
      type="button"
      className={classes.kind}
      aria-current={current ? 'page' : undefined}
      onClick={() => onKind(table)}
    >
      <KindIcon table={table} size={15} />
      <span className={classes.name}>{word(`kinds.${table}`)}</span>
      <span className={classes.size}>{number(size)}</span>
    </button>
  );
}
