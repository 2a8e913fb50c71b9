// biome-ignore-all lint/a11y/useSemanticElements: a table can’t draw only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is in the active cell’s own input
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { useGuestName } from '../../kit/index.ts';
import type { Peer } from '../../sync/index.ts';
import { isGuest, peerColor, peerName } from '../../sync/index.ts';
import { ActiveCell } from '../cell/ActiveCell.tsx';
import { CellText } from './CellText.tsx';
import type { Column } from './cell-look.ts';
import classes from './grid.module.css';
import { ROW_HEIGHT } from './use-sight.ts';

interface Props {
  table: LibraryTable;
  id: string;
  /** From 0, as shown. */
  at: number;
  columns: readonly Column[];
  labels: readonly string[];
  texts: readonly string[];
  /** The field of the active cell, when it is in this row. */
  activeKey: string | null;
  /** The columns of the range that are in this row: from and to, both included. */
  rangeFrom: number;
  rangeTo: number;
  chosen: boolean;
  open: boolean;
  uses: string;
  peers: readonly Peer[];
  readOnly: boolean;
}

/** One record: a box to choose it, its cells, and where it is used. */
export const GridRow = memo(function GridRow(props: Props) {
  const { t } = useTranslation('library');
  const { table, id, at, columns, labels, texts, activeKey, rangeFrom, rangeTo, readOnly } = props;
  const name = texts[0] ?? '';
  const guestName = useGuestName();
  const nameOf = (peer: Peer) => guestName(peerName(peer), isGuest(peer));
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      aria-selected={props.chosen}
      className={classes.row}
      style={{ top: at * ROW_HEIGHT }}
      data-row={id}
      data-choosable={!readOnly || undefined}
      data-open={props.open || undefined}
      data-here={activeKey !== null || undefined}
    >
      <div role="gridcell" aria-colindex={1} className={classes.head} data-head>
        {!readOnly && (
          <input
            type="checkbox"
            tabIndex={-1}
            className={classes.box}
            checked={props.chosen}
            readOnly
            aria-label={t('row.choose', { name })}
          />
        )}
        <span className={classes.number} aria-hidden>
          {at + 1}
        </span>
      </div>
      {columns.map((column, index) => {
        const active = column.key === activeKey;
        const peers = props.peers.filter(({ editing }) => editing?.endsWith(`:${column.key}`));
        const [peer] = peers;
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={index + 2}
            aria-selected={active || undefined}
            data-key={column.key}
            data-first={index === 0 || undefined}
            data-active={active || undefined}
            data-range={(index >= rangeFrom && index <= rangeTo) || undefined}
            className={classes.cell}
            style={peer ? { ['--peer' as string]: peerColor(peer) } : undefined}
            data-peer={peer ? '' : undefined}
          >
            <CellText table={table} id={id} column={column} text={texts[index] ?? ''} name={name} />
            {peer && <span className={classes.peer}>{peers.map(nameOf).join(', ')}</span>}
            {active && (
              <ActiveCell
                table={table}
                id={id}
                column={column}
                label={`${labels[index] ?? ''}, ${name}`}
                readOnly={readOnly}
              />
            )}
          </div>
        );
      })}
      <div role="gridcell" aria-colindex={columns.length + 2} className={classes.uses} data-uses>
        {props.uses}
      </div>
    </div>
  );
});
