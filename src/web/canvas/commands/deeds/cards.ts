import type { MomentKind } from '../../../../core/model/index.ts';
import { addMoment, type CardNudge, nudgeCards, toggleMoments } from '../../../actions/index.ts';
import type { Deeds } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import { expandHere } from '../../collapse/collapsing.ts';
import { addAndEdit, markAndName } from '../../editing/use-card-editing.ts';
import { type Keyboard, lastOf, only, selectedCards } from '../../keyboard/act.ts';
import { spotOf } from '../../keyboard/spot.ts';
import { follow } from '../follow.ts';
import { hereOf } from '../here.ts';
import { ask } from '../questions/ask.ts';

/** Cards, the moments on them, and how personas feel. */
export function cardDeeds({ canvas }: Keyboard): Deeds {
  const { session } = canvas;
  const hasCard = () => selectedCards().length > 0;
  const hasCell = () => useSession.getState().cell !== null;
  const nudge = (to: CardNudge) =>
    only(
      () => move(canvas, to),
      () => lastOf('cards') !== null,
      'need-card',
    );
  const mark = (kind: MomentKind) =>
    only(
      () => {
        const snapshot = session.snapshot();
        const { cell } = useSession.getState();
        const cards = selectedCards();
        if (cards.length > 0) markAndName(canvas, toggleMoments(snapshot, cards, kind));
        else if (cell) markAndName(canvas, addMoment(snapshot, { step: cell.step }, kind));
      },
      () => hasCard() || hasCell(),
      'need-card',
    );
  const turn = (kind: MomentKind) =>
    ({
      run: () => {
        const id = lastOf('moments');
        if (id !== null)
          canvas.run({ type: 'records.set', targets: [{ table: 'moments', id }], patch: { kind } });
      },
      why: () => {
        const moment = session.snapshot().moments.get(lastOf('moments') ?? '');
        return !moment ? 'need-moment' : moment.kind === kind ? 'already' : null;
      },
    }) as const;
  const add = () => {
    const spot = spotOf(useSession.getState(), session.snapshot());
    expandHere(canvas);
    if (spot) addAndEdit(canvas, spot.cell, spot.card === null ? null : { after: spot.card });
  };
  // What is hidden is shown first: a card is never put where nobody sees it.
  const addHere = () => {
    if (!expandHere(canvas)) add();
  };
  return {
    'card.new': only(add, hasCell, 'need-cell'),
    'card.newHere': only(
      addHere,
      () => hasCell() && useSession.getState().selection.length === 0,
      'need-cell',
    ),
    'mark.pain': mark('pain'),
    'mark.delight': mark('delight'),
    'moment.toPain': turn('pain'),
    'moment.toDelight': turn('delight'),
    'card.tag': only(
      ask((questions) => questions.tagsQuestion(canvas)),
      hasCard,
      'need-card',
    ),
    'card.channel': only(
      ask((questions) => questions.channelQuestion(canvas)),
      hasCard,
      'need-card',
    ),
    'card.owner': only(
      ask((questions) => questions.ownerQuestion(canvas)),
      hasCard,
      'need-card',
    ),
    'card.moveTo': only(
      ask((questions) => questions.placeQuestion(canvas)),
      hasCard,
      'need-card',
    ),
    'card.moveLeft': nudge('left'),
    'card.moveRight': nudge('right'),
    'card.moveUp': nudge('up'),
    'card.moveDown': nudge('down'),
    'card.earlier': nudge('earlier'),
    'card.later': nudge('later'),
    'journey.persona': { run: ask((questions) => questions.newPersonaQuestion(canvas)) },
    'feeling.set': {
      run: ask((questions) => questions.feelingQuestion(canvas)),
      why: () => {
        const snapshot = session.snapshot();
        if (hereOf(useSession.getState(), snapshot).step === null) return 'need-step';
        return snapshot.journey.personas.length === 0 ? 'no-personas' : null;
      },
    },
  };
}

function move(canvas: CanvasContext, to: CardNudge): void {
  const id = lastOf('cards');
  if (id !== null && canvas.perform(nudgeCards(canvas.session.snapshot(), selectedCards(), to)))
    follow(canvas, id);
}
