import { useTranslation } from 'react-i18next';
import { type Snapshot, textAt } from '../../core/model/index.ts';
import { Said, useFormat } from '../kit/index.ts';
import { useWording } from '../records/index.ts';
import { excerptOf } from './excerpt.ts';
import classes from './FindBar.module.css';
import type { Hit, Wanted } from './find-text.ts';

interface Props {
  wanted: Wanted;
  snapshot: Snapshot;
  hits: readonly Hit[];
  /** The one that is looked at; below 0 none is yet. */
  at: number;
  shared: number;
}

type Field = 'title' | 'goal' | 'body' | 'label' | 'quote';

/** How many hits there are, which is looked at, and what stands there: for the eye, and said. */
export function HitLine({ wanted, snapshot, hits, at, shared }: Props) {
  const { t } = useTranslation('find');
  const { t: word } = useWording();
  const { number } = useFormat();
  const hit = hits[at];
  const isAsked = wanted.text !== '';
  const all = number(hits.length);
  const count =
    hits.length === 0
      ? t('none')
      : hit
        ? t('count', { at: number(at + 1), all })
        : t('found', { count: hits.length, all });
  const excerpt = hit && excerptOf(textAt(snapshot, hit, hit.key) ?? '', hit);
  const where =
    hit && t('where', { record: word(`kind.${hit.table}`), field: t(`field.${hit.key as Field}`) });
  const spoken =
    hit && excerpt && where
      ? t('said', {
          at: number(at + 1),
          all: number(hits.length),
          where,
          text: excerpt.before + excerpt.hit + excerpt.after,
        })
      : count;
  const more = shared > 0 ? t('shared', { count: shared }) : '';
  return (
    <>
      <div className={classes.line} aria-hidden>
        {isAsked && (
          <span className={classes.count} data-none={hits.length === 0 || undefined}>
            {count}
          </span>
        )}
        {excerpt && (
          <span className={classes.excerpt}>
            <span className={classes.where}>{where}</span>
            <span>
              {excerpt.before}
              <mark>{excerpt.hit}</mark>
              {excerpt.after}
            </span>
          </span>
        )}
        {isAsked && more && <span className={classes.shared}>{more}</span>}
      </div>
      <Said words={isAsked ? [spoken, more].filter(Boolean).join(' ') : ''} />
    </>
  );
}
