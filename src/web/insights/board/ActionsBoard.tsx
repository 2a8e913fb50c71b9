import { VisuallyHidden } from '@mantine/core';
import { CircleCheckBig } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ACTION_STATES, type Action } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';
import { useTouchDrag } from '../../kit/index.ts';
import { useReadOnly } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { Empty } from '../page/Empty.tsx';
import { Page } from '../page/Page.tsx';
import { useWords } from '../page/use-words.ts';
import classes from './board.module.css';
import { Column } from './Column.tsx';
import { NewAction } from './NewAction.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import { KEYS_HINT } from './places.ts';
import { type ActionState, useBoard } from './use-board.ts';

/** A card that moves is drawn anew in another column; whoever moved it goes on from there. */
const focusCard = (id: string): void => {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-action-id="${CSS.escape(id)}"] button`)?.focus();
  });
};

/** What was found, from the first word of it to the proof that it is mended. */
export function ActionsBoard() {
  const words = useWords();
  const { t } = words;
  const session = useMapSession();
  const { run } = useHands();
  const readOnly = useReadOnly();
  const { columns, counts, day } = useBoard();
  const [proving, setProving] = useState<Action | null>(null);
  const [said, setSaid] = useState('');
  const [over, setOver] = useState<string | null>(null);
  const total = counts.open + counts.verified;

  const move = useCallback(
    (id: string, state: ActionState) => {
      const action = session.snapshot().actions.get(id);
      if (!action || action.state === state) return;
      // Nothing is verified without numbers: they are asked for first.
      if (state === 'verified' && !action.proof) return setProving(action);
      if (!run({ type: 'records.set', targets: [{ table: 'actions', id }], patch: { state } })) return;
      focusCard(id);
      setSaid(t('board.moved', { title: action.title, state: words.records.t(`actionState.${state}`) }));
    },
    [session, run, t, words],
  );

  const board = useTouchDrag(
    readOnly
      ? null
      : {
          thing: 'data-action-id',
          place: 'data-column',
          over: setOver,
          drop: (id, state) => move(id, state as ActionState),
        },
  );

  return (
    <Page
      wide
      title={t('section.actions')}
      what={total === 0 ? t('board.what') : <Summary {...counts} />}
      tools={!readOnly && <NewAction />}
    >
      <VisuallyHidden component="p" role="status">
        {said}
      </VisuallyHidden>
      <VisuallyHidden component="p" id={KEYS_HINT}>
        {t('board.keys')}
      </VisuallyHidden>
      {total === 0 ? (
        <Empty icon={CircleCheckBig} title={t('board.empty')}>
          {t('board.empty.what')}
        </Empty>
      ) : (
        <div ref={board} className={classes.board}>
          {ACTION_STATES.map((state) => (
            <Column
              key={state}
              state={state}
              actions={columns.get(state) ?? []}
              day={day}
              readOnly={readOnly}
              isUnderFinger={over === state}
              onMove={move}
            />
          ))}
        </div>
      )}
      <ProofDialog
        action={proving}
        onClose={() => {
          if (proving) focusCard(proving.id);
          setProving(null);
        }}
      />
    </Page>
  );
}

function Summary({ open, overdue, ownerless, verified }: ReturnType<typeof useBoard>['counts']) {
  const { t } = useWords();
  return (
    <>
      {t('board.open', { count: open })}
      {overdue > 0 && (
        <>
          {' · '}
          <strong className={classes.late}>{t('board.overdueCount', { count: overdue })}</strong>
        </>
      )}
      {ownerless > 0 && ` · ${t('board.ownerless', { count: ownerless })}`}
      {verified > 0 && ` · ${t('board.verifiedCount', { count: verified })}`}
    </>
  );
}
