import { memo } from 'react';
import { MARK_ICONS } from '../../../core/layout/index.ts';
import type { Moment } from '../../../core/model/index.ts';
import { FindingMark } from '../../checks/index.ts';
import { Glyph } from '../../records/index.ts';
import { useRecord, useSnapshot } from '../../sync/index.ts';
import { MomentMenu } from '../menus/MomentMenu.tsx';
import { RowMenu } from '../menus/RowMenu.tsx';
import { useOutlineContext } from '../outline-context.ts';
import { rowHref } from '../places.ts';
import { EditableText } from '../text/EditableText.tsx';
import { useWording } from '../use-wording.ts';
import { RowPeers } from './RowPeers.tsx';
import classes from './rows.module.css';
import { TalkButton } from './TalkButton.tsx';
import { useRow } from './use-row.ts';

/** A pain point or a delight: its kind in words and by shape, how strong and how often. */
export const MomentRow = memo(function MomentRow({ id }: { id: string }) {
  const { t, map } = useWording();
  const moment = useRecord('moments', id);
  const { selected, row } = useRow('moments', id);
  if (!moment) return null;
  const { kind, title, body } = moment;
  const name = title.trim() || t('untitled');
  return (
    <li {...row} className={`${classes.row} ${classes[kind]}`} data-moment-id={id}>
      <p className={classes.kind}>
        <Glyph icon={MARK_ICONS[kind]} size={15} />
        {map.moments[kind]}
      </p>
      <div className={classes.line}>
        <div className={classes.title}>
          <EditableText
            table="moments"
            id={id}
            field="title"
            text={title}
            label={t('moment.title')}
            placeholder={t('moment.title.placeholder')}
            oneLine
          />
        </div>
        <FindingMark table="moments" id={id} className={classes.findings} tabbable />
        <TalkButton table="moments" id={id} name={name} />
        <RowPeers id={id} />
        <RowMenu label={t('moment.menu', { name })}>{() => <MomentMenu moment={moment} />}</RowMenu>
      </div>
      {(body !== '' || selected) && (
        <div className={classes.body}>
          <EditableText
            table="moments"
            id={id}
            field="body"
            text={body}
            label={t('moment.body')}
            placeholder={t('moment.body.placeholder')}
          />
        </div>
      )}
      <MomentFacts moment={moment} />
    </li>
  );
});

function MomentFacts({ moment }: { moment: Moment }) {
  const { t, list } = useWording();
  const card = useSnapshot(({ cards }) => cards.get(moment.card ?? '')?.title.trim());
  const personas = useSnapshot(({ library }) =>
    list(moment.personas.map((id) => library.personas.get(id)?.name ?? t('fact.gone'))),
  );
  return (
    <p className={classes.measures}>
      <Five moment={moment} fact="intensity" />
      <span className={classes.times} role="img" aria-label={t('moment.times')}>
        ×
      </span>
      <Five moment={moment} fact="frequency" />
      <span>{t(`evidence.${moment.evidence.state}`)}</span>
      {card !== undefined && moment.card && (
        <span>
          {t('moment.on')} <a href={rowHref('cards', moment.card)}>{card || t('untitled')}</a>
        </span>
      )}
      {personas !== '' && <span>{personas}</span>}
    </p>
  );
}

const FIVE = [1, 2, 3, 4, 5] as const;

function Five({ moment, fact }: { moment: Moment; fact: 'intensity' | 'frequency' }) {
  const { t } = useWording();
  const { commands, readOnly } = useOutlineContext();
  const value = moment[fact];
  if (readOnly) return <span>{[t(`moment.${fact}`), t('moment.ofFive', { value })].join(' ')}</span>;
  const set = (next: number) =>
    commands.run({
      type: 'records.set',
      targets: [{ table: 'moments', id: moment.id }],
      patch: { [fact]: next },
    });
  return (
    <label className={classes.five}>
      {t(`moment.${fact}`)}{' '}
      <select value={value} onChange={(event) => set(Number(event.currentTarget.value))}>
        {FIVE.map((one) => (
          <option key={one} value={one}>
            {t('moment.ofFive', { value: one })}
          </option>
        ))}
      </select>
    </label>
  );
}
