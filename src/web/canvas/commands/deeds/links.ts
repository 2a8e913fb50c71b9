import type { LinkKind } from '../../../../core/model/index.ts';
import { reverseLinks, setLinkKind } from '../../../actions/index.ts';
import type { Deeds } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import { beginLink, rememberLinkKind } from '../../gestures/link-press.ts';
import { type Keyboard, lastOf, only, selectedCards } from '../../keyboard/act.ts';
import { ask } from '../questions/ask.ts';

export function linkDeeds({ canvas }: Keyboard): Deeds {
  const { session, perform } = canvas;
  const withLink = (run: (id: string) => void) =>
    only(
      () => {
        const id = lastOf('links');
        if (id !== null) run(id);
      },
      () => lastOf('links') !== null,
      'need-link',
    );
  const make = (kind: LinkKind) =>
    ({
      run: () => {
        const id = lastOf('links');
        if (id === null) return;
        rememberLinkKind(kind);
        perform(setLinkKind(session.snapshot(), [id], kind));
      },
      why: () => {
        const link = session.snapshot().links.get(lastOf('links') ?? '');
        return !link ? 'need-link' : link.kind === kind ? 'already' : null;
      },
    }) as const;
  return {
    'card.link': only(
      () => {
        const [from] = selectedCards();
        if (from !== undefined) beginLink(canvas, from);
      },
      () => selectedCards().length === 1,
      'need-one-card',
    ),
    'link.select': {
      run: ask((questions) => questions.linkQuestion(canvas)),
      why: () => {
        const card = selectedCards().at(-1);
        if (card === undefined) return 'need-one-card';
        const { list } = session.snapshot().links;
        return list.some(({ from, to }) => from === card || to === card) ? null : 'no-links';
      },
    },
    'link.label': withLink((id) => useSession.getState().edit({ table: 'links', id, field: 'label' })),
    'link.reverse': withLink((id) => void perform(reverseLinks(session.snapshot(), [id]))),
    'link.flow': make('flow'),
    'link.needs': make('needs'),
    'link.handoff': make('handoff'),
  };
}
