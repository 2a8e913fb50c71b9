import { Drawer } from '@mantine/core';
import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LibraryTable } from '../../../core/model/index.ts';
import { addWords } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import { KindList } from './KindList.tsx';
import classes from './Library.module.css';
import { LibraryTableView } from './LibraryTableView.tsx';

addWords(LATER_PANEL_WORDS);

/** The workspace's library over the map. */
export function OpenLibrary({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('panels');
  const panel = useSession((session) => session.panel);
  const [kind, setKind] = useState<LibraryTable>('personas');
  return (
    <Drawer
      opened={panel === 'library'}
      onClose={onClose}
      position="right"
      size={1040}
      padding={0}
      title={
        <>
          <span className={classes.title}>{t('library.title')}</span>
          <span className={classes.what}>{t('library.what')}</span>
          <Link to={`/library?kind=${kind}`} className={classes.asPage}>
            {t('library.asPage')}
            <ArrowUpRight size={14} aria-hidden />
          </Link>
        </>
      }
      overlayProps={{ backgroundOpacity: 0.25 }}
      closeButtonProps={{ 'aria-label': t('library.close') }}
      classNames={{ header: classes.header, body: classes.body, content: classes.content }}
    >
      <KindList kind={kind} onKind={setKind} />
      <LibraryTableView key={kind} table={kind} />
    </Drawer>
  );
}
