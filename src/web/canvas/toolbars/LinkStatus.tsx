import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../sync/index.ts';
import { type LinkDraft, useCanvasUi } from '../ui-store.ts';
import classes from './toolbars.module.css';

/** Says where a link on its way would lead and what the keys do, and afterwards what has come of it. */
export function LinkStatus() {
  const { t } = useTranslation('canvas');
  const draft = useCanvasUi(({ link }) => (link?.sticky ? link : null));
  const said = useCanvasUi(({ linkSaid }) => linkSaid);
  return (
    <div role="status" className={draft ? classes.hint : classes.spoken}>
      {draft && <Aim draft={draft} />}
      {!draft && said === 'left' && t('link.left')}
      {!draft && said && said !== 'left' && <Made {...said} />}
    </div>
  );
}

function Made({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation('canvas');
  const titleOf = useTitles();
  return t('link.made', { from: titleOf(from), to: titleOf(to) });
}

function useTitles(): (card: string) => string {
  const { t } = useTranslation('canvas');
  const cards = useSnapshot((snapshot) => snapshot.cards);
  return (id) => cards.get(id)?.title.trim() || t('card.untitled');
}

function Aim({ draft: { from, over, spot } }: { draft: LinkDraft }) {
  const { t } = useTranslation('canvas');
  const titleOf = useTitles();
  const lane = useSnapshot(({ lanes }) => lanes.get(spot.cell.lane)?.title.trim());
  const step = useSnapshot(({ steps }) => steps.get(spot.cell.step)?.title.trim());
  if (over !== null) return t('link.to', { from: titleOf(from), to: titleOf(over) });
  if (spot.card !== null) return t('link.start', { from: titleOf(from) });
  return t('link.toCell', {
    from: titleOf(from),
    lane: lane || t('lane.placeholder'),
    step: step || t('step.placeholder'),
  });
}
