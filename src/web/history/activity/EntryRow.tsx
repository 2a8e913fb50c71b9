import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../core/protocol/index.ts';
import classes from '../HistoryPanel.module.css';

/** One thing that was done: when, and by whom what, in the server's sentence. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { t, i18n } = useTranslation('history');
  const { at, sentence } = entry;
  const hours = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const stretch = stretchOf(entry);
  return (
    <li className={classes.entry} data-entry={entry.kind}>
      <time className={classes.time} dateTime={at}>
        {hours.format(new Date(at))}
      </time>
      <div className={classes.facts}>
        <span className={classes.sentence}>{sentence}</span>
        {stretch && (
          <span className={classes.detail}>
            {stretch.ongoing
              ? t('activity.now', { since: hours.format(stretch.since) })
              : hours.formatRange(stretch.since, stretch.until)}
          </span>
        )}
      </div>
    </li>
  );
}

const MINUTE = 60_000;

/** From when to when somebody worked; null where it was a moment. */
function stretchOf(entry: Entry) {
  if (entry.kind !== 'journey.edited') return null;
  const { since, until, ongoing = false } = entry.facts;
  const stretch = { since: new Date(since), until: new Date(until), ongoing };
  const isMoment = stretch.until.getTime() - stretch.since.getTime() < MINUTE;
  return isMoment && !ongoing ? null : stretch;
}
