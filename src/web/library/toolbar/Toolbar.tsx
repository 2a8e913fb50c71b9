import { Button, Menu } from '@mantine/core';
import { Columns3, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { IconButton, SearchField } from '../../kit/index.ts';
import { useWording } from '../../records/index.ts';
import type { Columns } from '../grid/use-columns.ts';
import { MoreMenu } from './MoreMenu.tsx';
import classes from './toolbar.module.css';

interface Props {
  table: LibraryTable;
  columns: Columns;
  search: string;
  onSearch: (text: string) => void;
  /** How many rows the search leaves. */
  found: number | null;
  onAdd: (() => void) | null;
}

/** Over a table: what it is, a search, its columns, files in and out, and new records. */
export function Toolbar({ table, columns, search, onSearch, found, onAdd }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  return (
    <div className={classes.bar}>
      <h1 className={classes.title}>{word(`kinds.${table}`)}</h1>
      <SearchField
        size="xs"
        className={classes.search}
        label={t('search.label', { kinds: word(`kinds.${table}`) })}
        value={search}
        onSearch={onSearch}
      />
      <span className={classes.found} role="status">
        {found === null ? '' : t('search.found', { count: found })}
      </span>
      <Menu closeOnItemClick={false} width={220}>
        <Menu.Target>
          <IconButton label={t('columns.label')}>
            <Columns3 size={16} aria-hidden />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('columns.what')}</Menu.Label>
          {columns.all.slice(1).map(({ key, label }) => {
            const shown = columns.shown.some((one) => one.key === key);
            return (
              <Menu.Item
                key={key}
                role="menuitemcheckbox"
                aria-checked={shown}
                onClick={() => columns.toggle(key)}
                rightSection={shown ? '✓' : undefined}
              >
                {word(label)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <MoreMenu table={table} />
      {onAdd && (
        <Button size="xs" leftSection={<Plus size={14} aria-hidden />} onClick={onAdd}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}
