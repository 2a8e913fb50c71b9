import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LibraryTable, ownPicture } from '../../../core/model/index.ts';
import { Face } from '../../records/index.ts';
import { type Column, inlineText, isPicture } from './cell-look.ts';
import classes from './grid.module.css';

interface Props {
  table: LibraryTable;
  id: string;
  column: Column;
  text: string;
  /** Of the record. */
  name: string;
}

/** What a cell holds: its text, or the picture that the text names. */
export function CellText({ table, id, column, text, name }: Props) {
  const { t } = useTranslation('library');
  if (table !== 'personas' || !isPicture(column) || ownPicture(text) === null) {
    return <span className={classes.text}>{inlineText(text)}</span>;
  }
  return (
    <span className={classes.picture} role="img" aria-label={t('cell.picture', { name })}>
      <Face persona={id} size={28}>
        <ImageOff size={16} aria-hidden />
      </Face>
    </span>
  );
}
