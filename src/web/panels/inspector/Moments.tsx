import { useTranslation } from 'react-i18next';
import { newId, sameList } from '../../../core/base/index.ts';
import { MOMENT_KINDS, type Moment, type MomentKind } from '../../../core/model/index.ts';
import {
  AddButton,
  MomentGlyph,
  Section,
  useOpenRecord,
  useReadOnly,
  useWording,
} from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { IntensityDots } from './IntensityDots.tsx';
import { RecordRow } from './RecordRow.tsx';
import classes from './rows.module.css';

interface Props {
  step: string;
  /** Without a card: the step's own moments and those of its cards. */
  card?: string;
}

/** Pain and delight at a card or a step. */
export function Moments({ step, card }: Props) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const session = useMapSession();
  const open = useOpenRecord();
  const readOnly = useReadOnly();
  const moments = useSnapshot((snapshot) => {
    const stepOf = (moment: Moment) => (moment.card && snapshot.cards.get(moment.card)?.step) ?? moment.step;
    return snapshot.moments.list.filter((moment) =>
      card === undefined ? stepOf(moment) === step : moment.card === card,
    );
  }, sameList);

  const add = (kind: MomentKind) => {
    const record = {
      id: newId(),
      kind,
      step,
      ...(card === undefined ? {} : { card }),
      title: t(`moments.new.${kind}`),
      body: '',
      intensity: 3,
      frequency: 3,
      evidence: { state: 'assumed', source: '' },
      personas: [],
    };
    const added = session.run({ type: 'records.add', records: [{ table: 'moments', record }] });
    if (added.ok) open?.({ table: 'moments', id: record.id, fresh: true });
  };
  return (
    <Section title={t('section.moments')} count={moments.length}>
      {moments.length === 0 && <p className={classes.empty}>{t('moments.none')}</p>}
      <ul className={classes.list}>
        {moments.map((moment) => (
          <RecordRow
            key={moment.id}
            table="moments"
            id={moment.id}
            detail={word(`evidence.${moment.evidence.state}`)}
            value={<IntensityDots kind={moment.kind} intensity={moment.intensity} />}
          />
        ))}
      </ul>
      {!readOnly && (
        <div className={classes.adds}>
          {MOMENT_KINDS.map((kind) => (
            <AddButton
              key={kind}
              text={t(`add.${kind}`)}
              icon={<MomentGlyph kind={kind} size={13} />}
              onClick={() => add(kind)}
            />
          ))}
        </div>
      )}
    </Section>
  );
}
