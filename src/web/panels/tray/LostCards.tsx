import { Button, Checkbox } from '@mantine/core';
import { GripVertical, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Card, gridOf } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import { useReadOnly, useRecordName, useWording } from '../../records/index.ts';
import { CARD_DRAG_TYPE, useSession } from '../../session/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { RecordPick } from './RecordPick.tsx';
import classes from './Tray.module.css';

/** Cards whose place is gone: placed again together, dragged out one by one, or deleted. */
export function LostCards({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation('panels');
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const here = cards.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const allChosen = here.length === cards.length;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t('tray.cards', { count: cards.length })}</h3>
      <p className={classes.what}>{t('tray.back')}</p>
      {cards.length > 1 && !readOnly && (
        <Checkbox
          size="xs"
          label={t('tray.chooseAll')}
          checked={allChosen}
          indeterminate={here.length > 0 && !allChosen}
          onChange={() => setChosen(new Set(allChosen ? [] : cards.map(({ id }) => id)))}
        />
      )}
      <ul className={classes.list}>
        {cards.map((card) => (
          <LostCard
            key={card.id}
            card={card}
            isChosen={chosen.has(card.id)}
            onToggle={() => toggle(card.id)}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {!readOnly && <PlaceForm cards={here} />}
    </section>
  );
}

interface CardProps {
  card: Card;
  isChosen: boolean;
  onToggle: () => void;
  readOnly: boolean;
}

function LostCard({ card: { id, lane, step }, isChosen, onToggle, readOnly }: CardProps) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const select = useSession((state) => state.select);
  const show = useSession((state) => state.show);
  const name = useRecordName('cards', id);
  const lost = useSnapshot((snapshot) => {
    if (snapshot.lanes.has(lane)) return 'step';
    return snapshot.steps.has(step) ? 'lane' : 'both';
  });
  const open = () => {
    select([{ table: 'cards', id }]);
    show('inspector');
  };
  return (
    <li
      className={classes.card}
      draggable={!readOnly}
      onDragStart={(event) => {
        event.dataTransfer.setData(CARD_DRAG_TYPE, id);
        event.dataTransfer.setData('text/plain', name);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      {!readOnly && (
        <span className={classes.grip} title={t('tray.drag', { name })}>
          <GripVertical size={14} aria-hidden />
        </span>
      )}
      {!readOnly && (
        <Checkbox size="xs" aria-label={t('tray.choose', { name })} checked={isChosen} onChange={onToggle} />
      )}
      <button type="button" className={classes.open} onClick={open}>
        <span className={classes.name}>{name}</span>
        <span className={classes.detail}>{t(`tray.lost.${lost}`)}</span>
      </button>
      {!readOnly && (
        <IconButton
          size={24}
          label={t('tray.delete', { name })}
          onClick={() => session.run({ type: 'records.remove', records: [{ table: 'cards', id }] })}
        >
          <Trash2 size={13} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}

/** Where the chosen cards go; what is left of their old places stays unless another one is chosen. */
function PlaceForm({ cards }: { cards: readonly Card[] }) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const session = useMapSession();
  const [step, setStep] = useState<string>();
  const [lane, setLane] = useState<string>();
  const keepsStep = useSnapshot((snapshot) => {
    const placed = new Set(gridOf(snapshot).steps.map(({ id }) => id));
    return cards.every((card) => placed.has(card.step));
  });
  const keepsLane = useSnapshot((snapshot) => cards.every((card) => snapshot.lanes.has(card.lane)));
  const isReady = cards.length > 0 && (step !== undefined || keepsStep) && (lane !== undefined || keepsLane);
  const put = () => {
    session.run({
      type: 'records.move',
      table: 'cards',
      ids: cards.map(({ id }) => id),
      place: { ...(step === undefined ? {} : { step }), ...(lane === undefined ? {} : { lane }) },
    });
  };
  const some = cards.length > 0;
  return (
    <div className={classes.form}>
      <RecordPick
        table="steps"
        label={word('f.step')}
        value={step}
        vacant={some && keepsStep ? t('tray.keeps.step') : undefined}
        onPick={setStep}
      />
      <RecordPick
        table="lanes"
        label={word('f.lane')}
        value={lane}
        vacant={some && keepsLane ? t('tray.keeps.lane') : undefined}
        onPick={setLane}
      />
      <Button size="xs" disabled={!isReady} onClick={put}>
        {some ? t('tray.placeAll', { count: cards.length }) : t('tray.placeNone')}
      </Button>
    </div>
  );
}
