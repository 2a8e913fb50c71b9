import { Map as MapIcon, Plus } from 'lucide-react';
import { memo } from 'react';
import { newId } from '../../../core/base/index.ts';
import type { Moment } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';
import { IconButton } from '../../kit/index.ts';
import { MomentGlyph, useReadOnly, useRecordName } from '../../records/index.ts';
import { useRecord, useSnapshot } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useGoToMap } from '../open/use-go-to-map.ts';
import { useWords } from '../page/use-words.ts';
import classes from './moments.module.css';

interface Props {
  rank: number;
  moment: Moment;
  step: string;
  stake: number | null;
  weight: number;
  /** Of the heaviest. */
  share: number;
}

/** A moment with all that its weight is made of. */
export const MomentRow = memo(function MomentRow({ rank, moment, step, stake, weight, share }: Props) {
  const { t, records, number, decimal } = useWords();
  const open = useOpen();
  const go = useGoToMap();
  const { id, kind, intensity, frequency, evidence } = moment;
  const name = moment.title.trim() || records.t('name.untitled');
  const product = [
    t('moments.intensity', { value: number(intensity) }),
    t('moments.frequency', { value: number(frequency) }),
    stake === null ? t('moments.noStake') : t('moments.stake', { value: decimal(stake) }),
    ...(evidence.state === 'assumed' ? [t('moments.half')] : []),
  ].join(' × ');
  return (
    <tr data-moment-id={id}>
      <td className={classes.rank}>{number(rank)}</td>
      <th scope="row" className={classes.name}>
        <span className={classes.titleLine}>
          <MomentGlyph kind={kind} size={16} />
          <button
            type="button"
            className={classes.title}
            aria-label={t(`moments.open.${kind}`, { name })}
            onClick={() => open({ table: 'moments', id })}
          >
            {name}
          </button>
          <IconButton
            size={24}
            label={t('moments.map', { name })}
            onClick={() => go({ table: 'moments', id })}
          >
            <MapIcon size={14} aria-hidden />
          </IconButton>
        </span>
        <StepName step={step} />
      </th>
      <td className={classes.weight}>
        <span className={classes.value}>{decimal(weight)}</span>
        <span className={classes.track} aria-hidden>
          <span className={classes.bar} data-kind={kind} style={{ inlineSize: `${share * 100}%` }} />
        </span>
        <span className={classes.product}>{product}</span>
      </td>
      <td className={classes.evidence} data-state={evidence.state}>
        {records.t(`evidence.${evidence.state}`)}
        {evidence.source.trim() !== '' && <span className={classes.source}>{evidence.source}</span>}
      </td>
      <td>
        <Answers moment={id} kind={kind} />
      </td>
    </tr>
  );
});

function StepName({ step }: { step: string }) {
  const record = useRecord('steps', step);
  const stage = useRecordName('stages', record?.stage);
  const name = useRecordName('steps', step);
  return (
    <span className={classes.step}>
      {stage} › {name}
    </span>
  );
}

/** The actions that answer it, or the offer to make one. */
function Answers({ moment, kind }: { moment: string; kind: Moment['kind'] }) {
  const { t, records } = useWords();
  const open = useOpen();
  const { run } = useHands();
  const readOnly = useReadOnly();
  const actions = useSnapshot(
    (snapshot) => snapshot.actions.list.filter((action) => action.moment === moment),
    (a, b) => a.length === b.length && a.every((one, at) => one === b[at]),
  );
  const add = () => {
    const record = { id: newId(), moment, title: t('board.newTitle'), state: 'collected' };
    if (run({ type: 'records.add', records: [{ table: 'actions', record }] })) {
      open({ table: 'actions', id: record.id, fresh: true });
    }
  };
  if (actions.length > 0) {
    return (
      <ul className={classes.answers}>
        {actions.map(({ id, title, state }) => (
          <li key={id}>
            <button type="button" className={classes.answer} onClick={() => open({ table: 'actions', id })}>
              {title.trim() || records.t('name.untitled')}
            </button>
            <span className={classes.state}>{records.t(`actionState.${state}`)}</span>
          </li>
        ))}
      </ul>
    );
  }
  if (kind === 'delight' || readOnly) return <span className={classes.none}>{t('moments.noAnswer')}</span>;
  return (
    <button type="button" className={classes.add} onClick={add}>
      <Plus size={14} aria-hidden />
      {t('moments.addAction')}
    </button>
  );
}
