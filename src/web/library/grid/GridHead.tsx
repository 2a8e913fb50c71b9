// biome-ignore-all lint/a11y/useSemanticElements: a table can’t draw only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in the active cell’s own input
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../records/index.ts';
import classes from './grid.module.css';
import { useGrid, useGridStore } from './grid-store.ts';
import { type Columns, USES } from './use-columns.ts';

interface Props {
  columns: Columns;
  ids: readonly string[];
  readOnly: boolean;
}

/** The headings: each sorts by its column. The box chooses all rows that are shown; who only reads has nothing to do with them. */
export function GridHead({ columns, ids, readOnly }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const store = useGridStore();
  const chosen = useGrid((state) => state.chosen);
  const all = ids.length > 0 && ids.every((id) => chosen.has(id));
  const headings = [
    ...columns.shown.map(({ key, label }) => ({ key, text: word(label) })),
    { key: USES, text: t('uses.head') },
  ];
  return (
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      <div role="columnheader" aria-colindex={1} className={classes.head}>
        {!readOnly && (
          <input
            type="checkbox"
            className={classes.box}
            checked={all}
            aria-label={t('row.chooseAll')}
            onChange={() => store.setState({ chosen: new Set(all ? [] : ids) })}
          />
        )}
      </div>
      {headings.map(({ key, text }, index) => {
        const sorted = columns.sort?.key === key ? columns.sort : null;
        const Sign = sorted?.down ? ArrowDown : ArrowUp;
        return (
          <div
            key={key}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}
            data-first={index === 0 || undefined}
            className={classes.heading}
          >
            {key === USES ? (
              <span className={classes.headingText}>{text}</span>
            ) : (
              <button type="button" className={classes.sort} onClick={() => columns.sortBy(key)}>
                <span className={classes.headingText}>{text}</span>
                {sorted && <Sign size={13} aria-hidden />}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
