import type { TFunction } from 'i18next';
import { useMemo, useRef } from 'react';
import { type Card, gridOf, type MomentKind, textAt } from '../../core/model/index.ts';
import {
  addCard,
  addMoment,
  addStage,
  addStep,
  type Beside,
  type Cell,
  dropCards,
  type Gesture,
  type Hands,
  moveMoments,
  nudgeCards,
  nudgeHeader,
  nudgeStep,
  removeSelection,
  useHands,
} from '../actions/index.ts';
import { useSession } from '../session/index.ts';
import { type MapSession, useMapSession } from '../sync/index.ts';
import { hideDeleted, showDeleted } from './menus/show-deleted.tsx';
import { focusText, type TextTable, textBeside } from './places.ts';

type Titled = 'stages' | 'steps' | 'cards' | 'moments';

/** All that the outline does to a journey, with the focus where the work goes on. */
export interface Commands extends Hands {
  readonly session: MapSession;
  /** Opens a text for typing. `caret` counts from its beginning; without it the caret comes to the end. */
  write(table: TextTable, id: string, field: string, caret?: number): void;
  /** Where the caret of the text that is being opened belongs. */
  takeCaret(): number | undefined;
  /** Ends typing; a card that was just made and has no word goes again. */
  leave(table: TextTable, id: string, field: string): void;
  addCard(cell: Cell, beside?: Beside): void;
  addStep(where: Parameters<typeof addStep>[1]): void;
  addStage(beside?: Beside): void;
  addMoment(step: string, kind: MomentKind): void;
  setMomentKind(id: string, kind: MomentKind): void;
  setFeeling(persona: string, step: string, score: number): void;
  nudge(table: Titled, id: string, to: 'earlier' | 'later'): void;
  moveCard(card: Card, to: Partial<Cell>): void;
  moveMoment(id: string, step: string): void;
  remove(table: Titled | 'feelings', id: string, said: string): void;
}

/** The hands of an outline; made once for as long as the language stays. */
export function useOutlineCommands(t: TFunction<'outline'>): Commands {
  const session = useMapSession();
  const hands = useHands();
  const caret = useRef<number | undefined>(undefined);
  const fresh = useRef<string | null>(null);
  return useMemo(() => {
    const run: Hands['run'] = (...command) => {
      hideDeleted();
      return hands.run(...command);
    };
    const perform: Hands['perform'] = (...gesture) => {
      hideDeleted();
      return hands.perform(...gesture);
    };
    const snapshot = () => session.snapshot();
    const write: Commands['write'] = (table, id, field, at) => {
      hideDeleted();
      caret.current = at;
      useSession.getState().select(table === 'journey' ? [] : [{ table, id }]);
      useSession.getState().edit({ table, id, field });
    };
    const make = (table: Titled, gesture: Gesture) => {
      if (!perform(gesture)) return;
      const made = useSession.getState().selection.find((pick) => pick.table === table);
      if (!made) return;
      if (table === 'cards') fresh.current = made.id;
      write(table, made.id, 'title');
    };
    const keep = (table: Titled, id: string, gesture: Gesture) => {
      if (perform(gesture)) focusText(table, id);
    };
    return {
      tell: hands.tell,
      tellReadOnly: hands.tellReadOnly,
      run,
      perform,
      session,
      write,
      takeCaret: () => caret.current,
      leave: (table, id, field) => {
        const { editing, edit } = useSession.getState();
        if (editing?.table === table && editing.id === id && editing.field === field) edit(null);
        if (table !== 'cards' || fresh.current !== id || field !== 'title') return;
        fresh.current = null;
        const text = (key: string) => textAt(snapshot(), { table, id }, key)?.trim() ?? '';
        if (text('title') + text('body') !== '') return;
        run({ type: 'records.remove', records: [{ table: 'cards', id }] });
      },
      addCard: (cell, beside = null) => make('cards', addCard(snapshot(), cell, beside)),
      addStep: (where) => make('steps', addStep(snapshot(), where)),
      addStage: (beside = null) => make('stages', addStage(snapshot(), beside)),
      addMoment: (step, kind) => make('moments', addMoment(snapshot(), { step }, kind)),
      setMomentKind: (id, kind) => {
        run({ type: 'records.set', targets: [{ table: 'moments', id }], patch: { kind } });
        focusText('moments', id);
      },
      setFeeling: (persona, step, score) =>
        run({ type: 'feelings.set', persona, step, score }, `feel:${persona}|${step}`),
      nudge: (table, id, to) => {
        if (table === 'moments') return;
        const gesture =
          table === 'cards'
            ? nudgeCards(snapshot(), [id], to)
            : table === 'steps'
              ? nudgeStep(snapshot(), id, to === 'earlier' ? 'left' : 'right')
              : nudgeHeader(snapshot(), table, id, to);
        keep(table, id, gesture);
      },
      moveCard: (card, to) => {
        const grid = gridOf(snapshot());
        const known = (list: readonly { readonly id: string }[], id: string) =>
          list.find((one) => one.id === id)?.id ?? list[0]?.id ?? '';
        const lane = to.lane ?? known(grid.lanes, card.lane);
        const step = to.step ?? known(grid.steps, card.step);
        keep('cards', card.id, dropCards(snapshot(), [card.id], { lane, step, before: null }));
      },
      moveMoment: (id, step) => keep('moments', id, moveMoments(snapshot(), [id], { step })),
      remove: (table, id, said) => {
        const beside = table === 'feelings' ? null : textBeside(table, id);
        if (!perform(removeSelection(snapshot(), [{ table, id }]))) return;
        requestAnimationFrame(() => beside?.focus());
        showDeleted(said, t('undo'), () => {
          session.undo();
          if (table !== 'feelings') focusText(table, id);
        });
      },
    } satisfies Commands;
  }, [session, hands, t]);
}
