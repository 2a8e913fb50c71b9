import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isLibraryTable, type LibraryTable } from '../../../core/model/index.ts';
import { LibraryPage } from '../../library/index.ts';
import { People, SaveState, StateNotice, UndoRedo } from '../../panels/index.ts';
import mapClasses from '../map/MapPage.module.css';
import { usePageTitle } from '../page-title.ts';
import { TopBar } from '../shell/TopBar.tsx';
import classes from './LibraryScreen.module.css';

/** The bar above, the library under it; what is looked at stands in the address. */
export function LibraryScreen({ user }: { user: { readonly id: string; readonly name: string } }) {
  const { t } = useTranslation('library');
  usePageTitle(t('page.title'));
  const [search, setSearch] = useSearchParams();
  const asked = search.get('kind') ?? '';
  const kind: LibraryTable = isLibraryTable(asked) ? asked : 'personas';
  const onKind = useCallback((next: LibraryTable) => setSearch({ kind: next }), [setSearch]);
  const onOpen = useCallback(
    (id: string | null) => setSearch(id === null ? { kind } : { kind, open: id }, { replace: true }),
    [setSearch, kind],
  );
  return (
    <div className={mapClasses.page}>
      <TopBar
        compact
        place={
          <div className={mapClasses.place}>
            <span className={classes.title}>{t('page.title')}</span>
            <SaveState />
          </div>
        }
        actions={
          <div className={classes.actions}>
            <UndoRedo />
            <People user={user} />
          </div>
        }
      />
      <StateNotice />
      <main className={mapClasses.stage}>
        <LibraryPage kind={kind} onKind={onKind} openId={search.get('open')} onOpen={onOpen} />
      </main>
    </div>
  );
}
