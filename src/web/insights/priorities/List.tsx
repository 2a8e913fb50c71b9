import { VisuallyHidden } from '@mantine/core';
import type { Action } from '../../../core/model/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import classes from './priorities.module.css';
import { type Estimated, FIVE, type SetEstimate } from './quadrants.ts';

interface Props {
  estimated: readonly Estimated[];
  /** Those without an estimate. */
  open: readonly Action[];
  pointed: string | null;
  readOnly: boolean;
  onPoint: (id: string | null) => void;
  onSet: SetEstimate;
}

/** The chart in words: the same actions in the same order, with the same numbers to set. */
export function List({ estimated, open, pointed, readOnly, onPoint, onSet }: Props) {
  const { t, number } = useWords();
  const row = (action: Action, place: string, quadrant: string, group?: string) => (
    <Row
      key={action.id}
      action={action}
      place={place}
      quadrant={quadrant}
      group={group}
      pointed={pointed === action.id}
      readOnly={readOnly}
      onPoint={onPoint}
      onSet={onSet}
    />
  );
  return (
    <div className={classes.listFrame}>
      <table className={classes.list}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('priorities.place')}</VisuallyHidden>
            </th>
            <th scope="col">{t('priorities.action')}</th>
            <th scope="col">{t('priorities.impact')}</th>
            <th scope="col">{t('priorities.effort')}</th>
          </tr>
        </thead>
        <tbody>
          {estimated.map(({ action, quadrant }, at) =>
            row(action, number(at + 1), quadrant, t(`priorities.${quadrant}`)),
          )}
          {open.map((action) => row(action, '–', 'open', t('priorities.open')))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  action: Action;
  place: string;
  quadrant: string;
  group: string | undefined;
  pointed: boolean;
  readOnly: boolean;
  onPoint: (id: string | null) => void;
  onSet: SetEstimate;
}

function Row({ action, place, quadrant, group, pointed, readOnly, onPoint, onSet }: RowProps) {
  const { records } = useWords();
  const open = useOpen();
  const { id } = action;
  const title = action.title.trim() || records.t('name.untitled');
  return (
    <tr
      data-pointed={pointed || undefined}
      data-action-id={id}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
    >
      <td>
        <span className={classes.badge} data-quadrant={quadrant}>
          {place}
        </span>
      </td>
      <th scope="row">
        <button type="button" className={classes.title} onClick={() => open({ table: 'actions', id })}>
          {title}
        </button>
        <span className={classes.group}>{group}</span>
      </th>
      <td>
        <Five of="impact" action={action} title={title} readOnly={readOnly} onSet={onSet} />
      </td>
      <td>
        <Five of="effort" action={action} title={title} readOnly={readOnly} onSet={onSet} />
      </td>
    </tr>
  );
}

interface FiveProps {
  of: 'impact' | 'effort';
  action: Action;
  title: string;
  readOnly: boolean;
  onSet: SetEstimate;
}

function Five({ of, action, title, readOnly, onSet }: FiveProps) {
  const { t, number } = useWords();
  const value = action[of];
  if (readOnly) return <>{value === undefined ? '–' : number(value)}</>;
  return (
    <select
      className={classes.five}
      value={value ?? ''}
      aria-label={t(`priorities.${of}Of`, { title })}
      onChange={(event) => onSet(action.id, { [of]: Number(event.currentTarget.value) })}
    >
      {value === undefined && <option value="">–</option>}
      {FIVE.map((one) => (
        <option key={one} value={one}>
          {number(one)}
        </option>
      ))}
    </select>
  );
}
