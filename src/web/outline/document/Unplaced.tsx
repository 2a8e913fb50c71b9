import { CardRow } from '../rows/CardRow.tsx';
import { MomentRow } from '../rows/MomentRow.tsx';
import { useOutlineIds } from '../use-outline.ts';
import { useWording } from '../use-wording.ts';
import classes from './document.module.css';

/** What has lost its place on the map, at the end. */
export function Unplaced() {
  const { t } = useWording();
  const cards = useOutlineIds(({ unplaced }) => unplaced.cards);
  const moments = useOutlineIds(({ unplaced }) => unplaced.moments);
  if (cards.length + moments.length === 0) return null;
  return (
    <section className={classes.stage} aria-labelledby="unplaced-title">
      <h2 id="unplaced-title" className={classes.stageTitle}>
        {t('unplaced')}
      </h2>
      <p className={classes.empty}>{t('unplaced.what')}</p>
      <ul className={classes.rows}>
        {cards.map((id) => (
          <CardRow key={id} id={id} />
        ))}
        {moments.map((id) => (
          <MomentRow key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}
