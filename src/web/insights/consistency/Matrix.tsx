import { VisuallyHidden } from '@mantine/core';
import type { ConsistencyRow } from '../../../core/analysis/index.ts';
import { sameList } from '../../../core/base/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useWords } from '../page/use-words.ts';
import { SituationHead, SituationTable } from '../situation/SituationTable.tsx';
import { Cell } from './Cell.tsx';
import classes from './consistency.module.css';
import { DifferenceLine } from './DifferenceLine.tsx';
import { aspectsOf, channelsOf, differencesFor, type TierChoice } from './rows.ts';

export function Matrix({ rows, tier }: { rows: readonly ConsistencyRow[]; tier: TierChoice }) {
  const { t } = useWords();
  const channels = useSnapshot((snapshot) => channelsOf(snapshot, rows), sameList);
  return (
    <SituationTable label={t('section.consistency')} table="channels" columns={channels}>
      {rows.map((row) => (
        <Row key={row.situation} row={row} channels={channels} tier={tier} />
      ))}
    </SituationTable>
  );
}

interface RowProps {
  row: ConsistencyRow;
  channels: readonly string[];
  tier: TierChoice;
}

function Row({ row, channels, tier }: RowProps) {
  const { t } = useWords();
  const differences = differencesFor(row, tier);
  const aspects = aspectsOf(row);
  return (
    <tr>
      <SituationHead name={row.situation}>
        {row.cells.length === 1 && <span className={classes.single}>{t('consistency.single')}</span>}
        {row.cells.length > 1 && differences.length === 0 && (
          <span className={classes.single}>{t('consistency.alike')}</span>
        )}
        {differences.map((difference) => (
          <DifferenceLine key={difference.aspect} row={row} difference={difference} />
        ))}
      </SituationHead>
      {channels.map((channel) => {
        const cell = row.cells.find((one) => one.channel === channel);
        return (
          <td key={channel}>
            {cell ? (
              <Cell
                cell={cell}
                situation={row.situation}
                aspects={aspects}
                differences={differences}
                tier={tier}
              />
            ) : (
              <span className={classes.absent}>
                <span aria-hidden>–</span>
                <VisuallyHidden>{t('consistency.absent')}</VisuallyHidden>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
