import { Select } from '@mantine/core';
import { newId } from '../../../core/base/index.ts';
import type { Measure } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';
import { sideways } from '../../kit/index.ts';
import { recordName } from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { CommitNumber } from '../page/CommitNumber.tsx';
import { useWords } from '../page/use-words.ts';
import { type At, type Dimension, meanOf, SIDES, type Side, sampleOf, setMeasure, sidesAt } from './model.ts';
import classes from './servqual.module.css';

/** The select has texts for values. */
const WHOLE = '';

interface Props {
  at: At;
  onAt: (at: At) => void;
  readOnly: boolean;
}

/** The numbers themselves: of one stage, or of the journey as a whole. */
export function EntryTable({ at, onAt, readOnly }: Props) {
  const { t, records } = useWords();
  const stages = useSnapshot(
    (snapshot) =>
      snapshot.stages.list.map(({ id }) => ({
        value: id,
        label: recordName(snapshot, 'stages', id, records),
      })),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  const rows = useSnapshot(
    (snapshot) => sidesAt(snapshot, at),
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  return (
    <section className={classes.entry} aria-labelledby="servqual-entry">
      <div className={classes.entryHead}>
        <h3 id="servqual-entry" className={classes.heading}>
          {t('servqual.numbers')}
        </h3>
        <Select
          size="xs"
          w={240}
          aria-label={t('servqual.stage')}
          data={[{ value: WHOLE, label: t('servqual.whole') }, ...stages]}
          value={at ?? WHOLE}
          onChange={(next) => onAt(next || null)}
          allowDeselect={false}
        />
      </div>
      <div ref={sideways} className={classes.frame}>
        <table className={classes.entryTable}>
          <thead>
            <tr>
              <th scope="col">{t('servqual.dimension')}</th>
              <th scope="col">{t('servqual.expectation')}</th>
              <th scope="col">n</th>
              <th scope="col">{t('servqual.perception')}</th>
              <th scope="col">n</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((sides) => (
              <tr key={sides.dimension}>
                <th scope="row">{records.t(`dimension.${sides.dimension}`)}</th>
                {SIDES.map((side) => (
                  <Entry
                    key={side}
                    at={at}
                    dimension={sides.dimension}
                    side={side}
                    held={sides[side]}
                    readOnly={readOnly}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface EntryProps {
  at: At;
  dimension: Dimension;
  side: Side;
  held: readonly Measure[];
  readOnly: boolean;
}

const HIGHEST = 10;

function Entry({ at, dimension, side, held, readOnly }: EntryProps) {
  const { t, records, decimal, number } = useWords();
  const session = useMapSession();
  const { run } = useHands();
  const open = useOpen();
  const name = `${records.t(`dimension.${dimension}`)}: ${t(`servqual.${side}`)}`;
  const [value, n] = [meanOf(held), sampleOf(held)];
  if (readOnly || held.length > 1) {
    return (
      <>
        <td>
          {value === null ? '–' : decimal(value, 2)}
          {held.map(({ id }, i) => (
            <button
              key={id}
              type="button"
              className={classes.part}
              aria-label={t('servqual.part', { name, place: i + 1 })}
              onClick={() => open({ table: 'measures', id })}
            >
              {number(i + 1)}
            </button>
          ))}
        </td>
        <td>{n === null ? '–' : number(n)}</td>
      </>
    );
  }
  const set = (facts: { value?: number; n?: number | null }) => {
    const command = setMeasure(session.snapshot(), at, dimension, side, facts, newId);
    if (command) run(command);
  };
  const remove = () => {
    const [only] = held;
    if (only) run({ type: 'records.remove', records: [{ table: 'measures', id: only.id }] });
  };
  return (
    <>
      <td>
        <CommitNumber
          label={name}
          value={value}
          min={1}
          max={HIGHEST}
          onCommit={(next) => (next === null ? remove() : set({ value: next }))}
        />
      </td>
      <td>
        <CommitNumber
          label={`${name}, n`}
          value={n}
          min={0}
          integer
          disabled={held.length === 0}
          onCommit={(next) => set({ n: next })}
        />
      </td>
    </>
  );
}
