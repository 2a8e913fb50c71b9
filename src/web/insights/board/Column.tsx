import { CircleCheck, CircleDashed, CircleDot, LoaderCircle, type LucideIcon } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import type { Action } from '../../../core/model/index.ts';
import { useWords } from '../page/use-words.ts';
import { ActionCard } from './ActionCard.tsx';
import classes from './board.module.css';
import { DRAG_TYPE } from './places.ts';
import type { ActionState } from './use-board.ts';

const SIGNS: Readonly<Record<ActionState, LucideIcon>> = {
  collected: CircleDashed,
  analysed: CircleDot,
  'in-progress': LoaderCircle,
  verified: CircleCheck,
};

interface Props {
  state: ActionState;
  actions: readonly Action[];
  day: string;
  readOnly: boolean;
  /** A finger holds an action over it. */
  isUnderFinger: boolean;
  onMove: (id: string, state: ActionState) => void;
}

export function Column({ state, actions, day, readOnly, isUnderFinger, onMove }: Props) {
  const { t, records, number } = useWords();
  const [over, setOver] = useState(false);
  const Sign = SIGNS[state];
  const heading = `board-${state}`;
  const onDragOver = (event: DragEvent) => {
    if (readOnly || !event.dataTransfer.types.includes(DRAG_TYPE)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const id = event.dataTransfer.getData(DRAG_TYPE);
    if (id) onMove(id, state);
  };
  return (
    <section
      className={classes.column}
      data-over={over || isUnderFinger || undefined}
      data-column={state}
      aria-labelledby={heading}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={onDrop}
    >
      <h3 id={heading} className={classes.state}>
        <Sign size={15} aria-hidden className={classes.sign} data-state={state} />
        {records.t(`actionState.${state}`)}
        <span className={classes.count}>{number(actions.length)}</span>
      </h3>
      {actions.length === 0 && <p className={classes.hint}>{t(`board.hint.${state}`)}</p>}
      <ul className={classes.cards}>
        {actions.map((action) => (
          <ActionCard key={action.id} action={action} day={day} readOnly={readOnly} onMove={onMove} />
        ))}
      </ul>
    </section>
  );
}
