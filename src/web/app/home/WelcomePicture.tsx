import { useTranslation } from 'react-i18next';
import classes from './WelcomePicture.module.css';

/** A map in miniature, with words for its parts: it teaches in one look what a page of help would. */
export function WelcomePicture() {
  const { t } = useTranslation('app');
  return (
    <figure className={classes.figure} aria-label={t('welcome.picture')}>
      <div className={classes.map} aria-hidden="true">
        <span className={classes.corner} />
        <span className={classes.stage}>{t('welcome.stage.one')}</span>
        <span className={classes.stage}>{t('welcome.stage.two')}</span>
        <span className={classes.stage}>{t('welcome.stage.three')}</span>

        <span className={classes.lane}>{t('welcome.lane.touchpoint')}</span>
        <Cell cards={[t('welcome.card.one')]} />
        <Cell cards={[t('welcome.card.two'), t('welcome.card.three')]} />
        <Cell cards={[t('welcome.card.four')]} />

        <span className={classes.lane}>{t('welcome.lane.feeling')}</span>
        <Curve pain={t('welcome.pain')} delight={t('welcome.delight')} />

        <span className={classes.lane}>{t('welcome.lane.backstage')}</span>
        <Cell cards={[]} />
        <Cell cards={[t('welcome.card.five')]} />
        <Cell cards={[t('welcome.card.six')]} />
      </div>
      <figcaption className={classes.caption}>
        <ol>
          <li>{t('welcome.stages')}</li>
          <li>{t('welcome.lanes')}</li>
          <li>{t('welcome.moments')}</li>
        </ol>
      </figcaption>
    </figure>
  );
}

function Cell({ cards }: { cards: readonly string[] }) {
  return (
    <span className={classes.cell}>
      {cards.map((card) => (
        <span key={card} className={classes.card}>
          {card}
        </span>
      ))}
    </span>
  );
}

function Curve({ pain, delight }: { pain: string; delight: string }) {
  return (
    <span className={classes.feeling}>
      <svg viewBox="0 0 300 84" preserveAspectRatio="none" className={classes.curve} aria-hidden="true">
        <line x1="0" y1="42" x2="300" y2="42" className={classes.zero} vectorEffect="non-scaling-stroke" />
        <path
          d="M8 36 C 60 30, 92 68, 130 66 S 210 16, 250 18 S 288 30, 294 34"
          className={classes.line}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className={classes.moment} data-kind="pain">
        {pain}
      </span>
      <span className={classes.moment} data-kind="delight">
        {delight}
      </span>
    </span>
  );
}
