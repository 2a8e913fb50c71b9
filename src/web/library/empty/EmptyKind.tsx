import { Button } from '@mantine/core';
import { LibraryBig, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { KindIcon, useWording } from '../../records/index.ts';
import { StartersDialog } from '../starters/StartersDialog.tsx';
import classes from './EmptyKind.module.css';

interface Props {
  table: LibraryTable;
  onAdd: (() => void) | null;
}

/** Says what a kind of records is for and shows what one looks like, before there is any. */
export function EmptyKind({ table, onAdd }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const [starters, setStarters] = useState(false);
  return (
    <div className={classes.empty}>
      <div className={classes.card}>
        <span className={classes.icon}>
          <KindIcon table={table} size={22} />
        </span>
        <h2 className={classes.title}>{t(`empty.${table}.title`)}</h2>
        <p className={classes.what}>{t(`empty.${table}.what`)}</p>
        <div className={classes.example}>
          <span className={classes.exampleLabel}>{t('empty.example')}</span>
          <span className={classes.exampleText}>{t(`empty.${table}.example`)}</span>
        </div>
        {onAdd && (
          <div className={classes.actions}>
            <Button size="sm" leftSection={<Plus size={15} aria-hidden />} onClick={onAdd}>
              {t('empty.add', { kind: word(`kind.${table}`) })}
            </Button>
            <Button
              size="sm"
              variant="default"
              leftSection={<LibraryBig size={15} aria-hidden />}
              onClick={() => setStarters(true)}
            >
              {t('more.starters')}
            </Button>
          </div>
        )}
      </div>
      {starters && <StartersDialog onClose={() => setStarters(false)} />}
    </div>
  );
}
