import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './HistoryPanel.module.css';

interface Props<T> {
  items: readonly T[];
  /** A row of the list. */
  children: (item: T) => ReactNode;
}

/** What has a time, newest first, day by day as the reader's clock has it. */
export function Days<T extends { readonly at: string }>({ items, children }: Props<T>) {
  return [...Map.groupBy(items, ({ at }) => new Date(at).toDateString())].map(([day, ofDay]) => (
    <Day key={day} items={ofDay}>
      {children}
    </Day>
  ));
}

function Day<T extends { readonly at: string }>({ items, children }: Props<T>) {
  const { i18n } = useTranslation('history');
  const id = useId();
  const [first] = items;
  if (!first) return null;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full' }).format(new Date(first.at));
  return (
    <section aria-labelledby={id} className={classes.day}>
      <h3 id={id} className={classes.date}>
        {day}
      </h3>
      <ol className={classes.list}>{items.map(children)}</ol>
    </section>
  );
}
