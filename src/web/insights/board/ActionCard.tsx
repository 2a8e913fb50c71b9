import { Menu } from '@mantine/core';
import { CalendarClock, MoreHorizontal, TriangleAlert, UserRound, UserRoundX } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { ACTION_STATES, type Action } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import { MomentGlyph, useRecordName } from '../../records/index.ts';
import { useRecord } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useGoToMap } from '../open/use-go-to-map.ts';
import { useWords } from '../page/use-words.ts';
import classes from './board.module.css';
import { Proof } from './Proof.tsx';
import { DRAG_TYPE, KEYS_HINT } from './places.ts';
import { type ActionState, isOverdue } from './use-board.ts';

interface Props {
  action: Action;
  day: string;
  readOnly: boolean;
  onMove: (id: string, state: ActionState) => void;
}

const BESIDE: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** One action. Its title opens it; Shift with an arrow key carries it to the state beside. */
export const ActionCard = memo(function ActionCard({ action, day, readOnly, onMove }: Props) {
  const { t, records, number } = useWords();
  const open = useOpen();
  const { id, title, state, impact, effort } = action;
  const name = title.trim() || records.t('name.untitled');
  const onKeyDown = (event: KeyboardEvent) => {
    const by = BESIDE[event.key];
    if (readOnly || !event.shiftKey || by === undefined) return;
    event.preventDefault();
    const next = ACTION_STATES[ACTION_STATES.indexOf(state) + by];
    if (next) onMove(id, next);
  };
  return (
    <li
      className={classes.card}
      draggable={!readOnly}
      data-action-id={id}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAG_TYPE, id);
        event.dataTransfer.effectAllowed = 'move';
      }}
    >
      <div className={classes.cardHead}>
        <button
          type="button"
          className={classes.title}
          aria-describedby={readOnly ? undefined : KEYS_HINT}
          onClick={() => open({ table: 'actions', id })}
          onKeyDown={onKeyDown}
        >
          {name}
        </button>
        {!readOnly && <MoveMenu name={name} state={state} onMove={(next) => onMove(id, next)} />}
      </div>
      <MomentLine moment={action.moment} />
      <ul className={classes.facts}>
        <Owner role={action.owner} />
        <Due action={action} day={day} />
        {impact !== undefined && effort !== undefined && (
          <li>{t('board.estimate', { impact: number(impact), effort: number(effort) })}</li>
        )}
      </ul>
      <Proof action={action} />
    </li>
  );
});

function MoveMenu({
  name,
  state,
  onMove,
}: {
  name: string;
  state: ActionState;
  onMove: (state: ActionState) => void;
}) {
  const { t, records } = useWords();
  return (
    <Menu width={200}>
      <Menu.Target>
        <IconButton size={24} label={t('board.move', { name })}>
          <MoreHorizontal size={14} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('board.moveTo')}</Menu.Label>
        {ACTION_STATES.map((next) => (
          <Menu.Item key={next} disabled={next === state} onClick={() => onMove(next)}>
            {records.t(`actionState.${next}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The moment that it answers; leads to it on the map. */
function MomentLine({ moment }: { moment: string }) {
  const { t } = useWords();
  const record = useRecord('moments', moment);
  const name = useRecordName('moments', moment);
  const go = useGoToMap();
  if (!record) return <p className={classes.gone}>{t('board.momentGone')}</p>;
  return (
    <button
      type="button"
      className={classes.moment}
      aria-label={t('board.toMap', { name })}
      onClick={() => go({ table: 'moments', id: moment })}
    >
      <MomentGlyph kind={record.kind} size={14} />
      <span>{name}</span>
    </button>
  );
}

function Owner({ role }: { role: string | undefined }) {
  const { t } = useWords();
  const name = useRecordName('roles', role);
  return (
    <li className={role === undefined ? classes.lack : undefined}>
      {role === undefined ? <UserRoundX size={13} aria-hidden /> : <UserRound size={13} aria-hidden />}
      {role === undefined ? t('board.noOwner') : name}
    </li>
  );
}

function Due({ action, day }: { action: Action; day: string }) {
  const { t, date } = useWords();
  const { due, state } = action;
  if (state === 'verified') return null;
  if (due === undefined) {
    return (
      <li className={classes.lack}>
        <CalendarClock size={13} aria-hidden />
        {t('board.noDate')}
      </li>
    );
  }
  const late = isOverdue(action, day);
  return (
    <li className={late ? classes.late : undefined}>
      {late ? <TriangleAlert size={13} aria-hidden /> : <CalendarClock size={13} aria-hidden />}
      {t(late ? 'board.overdue' : 'board.due', { date: date(due) })}
    </li>
  );
}
