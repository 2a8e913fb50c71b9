import { useTranslation } from 'react-i18next';
import { type BadCell, LIBRARY_COLUMNS } from '../../../core/interchange/index.ts';
import { useWording } from '../../records/index.ts';
import { useFaultWord } from '../cell/use-fault-word.ts';
import classes from './transfer.module.css';

const SHOWN = 200;

/** Bad cells by row and column, with what stands in them and what is wrong. */
export function BadCellList({ bad }: { bad: readonly BadCell[] }) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const faultWord = useFaultWord();
  const labelOf = ({ table, key }: BadCell): string => {
    const column = LIBRARY_COLUMNS[table].find((one) => one.key === key);
    return column ? word(column.label) : t('bad.row');
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <div className={classes.badScroll} tabIndex={0}>
      <table className={classes.bad}>
        <thead>
          <tr>
            <th scope="col">{t('bad.line')}</th>
            <th scope="col">{t('bad.column')}</th>
            <th scope="col">{t('bad.text')}</th>
            <th scope="col">{t('bad.why')}</th>
          </tr>
        </thead>
        <tbody>
          {bad.slice(0, SHOWN).map((cell) => (
            <tr key={`${cell.table}:${cell.line}:${cell.key}:${cell.fault}`}>
              <td>{cell.line}</td>
              <td>{labelOf(cell)}</td>
              <td className={classes.badText}>{cell.text}</td>
              <td>{faultWord(cell.fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {bad.length > SHOWN && <p className={classes.what}>{t('bad.more', { count: bad.length - SHOWN })}</p>}
    </div>
  );
}
