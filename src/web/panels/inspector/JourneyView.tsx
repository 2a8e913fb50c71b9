import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { gridOf, type Snapshot } from '../../../core/model/index.ts';
import { KindIcon, RecordForm, Section, useWording } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import type { Word } from '../words.ts';
import classes from './JourneyView.module.css';
import { RecordRow } from './RecordRow.tsx';
import head from './RecordView.module.css';
import rows from './rows.module.css';

/** The journey's own fields, and what is on it. */
export function JourneyView() {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const id = useSnapshot((snapshot) => snapshot.journey.id);
  const targets = useMemo(() => [{ table: 'journey', id } as const], [id]);
  return (
    <>
      <div className={head.head}>
        <span className={head.kind}>
          <KindIcon table="journey" size={13} />
          {word('kind.journey')}
        </span>
      </div>
      <RecordForm key={id} targets={targets} />
      <Counts />
      <Waivers />
      <p className={rows.empty}>{t('journey.teach')}</p>
    </>
  );
}

type Counted = Readonly<Record<string, number>>;

const count = (snapshot: Snapshot): Counted => {
  const touchpoints = new Set(
    snapshot.lanes.list.filter(({ role }) => role === 'touchpoint').map(({ id }) => id),
  );
  const { cards, moments, actions } = snapshot;
  const standards = cards.list.flatMap(({ slas, scripts, authorities }) => [
    ...slas,
    ...scripts,
    ...authorities,
  ]);
  return {
    'journey.counts.steps': gridOf(snapshot).steps.length,
    'journey.counts.cards': cards.size,
    'journey.counts.touchpoints': cards.list.filter(({ lane }) => touchpoints.has(lane)).length,
    'journey.counts.pains': moments.list.filter(({ kind }) => kind === 'pain').length,
    'journey.counts.delights': moments.list.filter(({ kind }) => kind === 'delight').length,
    'journey.counts.actions': actions.list.filter(({ state }) => state !== 'verified').length,
    'journey.counts.standards': new Set(standards).size,
  };
};

const sameCounts = (a: Counted, b: Counted) => Object.keys(a).every((key) => a[key] === b[key]);

function Counts() {
  const { t } = useTranslation('panels');
  const { number } = useWording();
  const counts = useSnapshot(count, sameCounts);
  return (
    <Section title={t('section.contents')}>
      <dl className={classes.counts}>
        {Object.entries(counts).map(([word, value]) => (
          <div key={word} className={classes.count}>
            <dt>{t(word as Word)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Waivers() {
  const { t } = useTranslation('panels');
  const { date } = useWording();
  const waivers = useSnapshot((snapshot) => snapshot.waivers.list);
  if (waivers.length === 0) return null;
  return (
    <Section title={t('section.waivers')} count={waivers.length}>
      <ul className={rows.list}>
        {waivers.map(({ id, reason, by, at }) => (
          <RecordRow
            key={id}
            table="waivers"
            id={id}
            detail={[reason || t('waivers.reason'), by, date(at)].filter(Boolean).join(' · ')}
          />
        ))}
      </ul>
    </Section>
  );
}
