import type { ConsistencyRow } from '../../../core/analysis/index.ts';
import { RecordIcon, useRecordName } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useWords } from '../page/use-words.ts';
import { Cell } from './Cell.tsx';
import classes from './consistency.module.css';
import { DifferenceLine } from './DifferenceLine.tsx';
import { aspectsOf, channelsOf, differencesFor, type TierChoice } from './rows.ts';

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

export function Matrix({ rows, tier }: { rows: readonly ConsistencyRow[]; tier: TierChoice }) {
  const { t } = useWords();
  const channels = useSnapshot((snapshot) => channelsOf(snapshot, rows), sameList);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={t('section.consistency')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('consistency.situation')}
            </th>
            {channels.map((channel) => (
              <ChannelHead key={channel} channel={channel} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.situation} row={row} channels={channels} tier={tier} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ChannelHead({ channel }: { channel: string }) {
  const name = useRecordName('channels', channel);
  return (
    <th scope="col">
      <span className={classes.channel}>
        <RecordIcon table="channels" id={channel} size={15} />
        {name}
      </span>
    </th>
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
      <th scope="row" className={classes.situation}>
        <span className={classes.situationName}>{row.situation}</span>
        {row.cells.length === 1 && <span className={classes.single}>{t('consistency.single')}</span>}
        {row.cells.length > 1 && differences.length === 0 && (
          <span className={classes.single}>{t('consistency.alike')}</span>
        )}
        {differences.map((difference) => (
          <DifferenceLine key={difference.aspect} row={row} difference={difference} />
        ))}
      </th>
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
                <span className={classes.hidden}>{t('consistency.absent')}</span>
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
