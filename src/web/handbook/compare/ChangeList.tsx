import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../core/model/index.ts';
import type { HandbookChange } from '../../../core/protocol/index.ts';
import { RevisedPlace, RevisedText, RevisedValue, RevisionPill } from '../../kit/index.ts';
import classes from './compare.module.css';
import type { ChangeGroup } from './group.ts';

interface Props {
  root: ChangeGroup;
  locale: Locale;
  /** The one that the reader has come to. */
  current: HandbookChange | null;
}

/** All changes under the places where they are. */
export function ChangeList({ root, locale, current }: Props) {
  const { t } = useTranslation('handbook');
  return (
    <div className={classes.groups} lang={locale}>
      {root.changes.length > 0 && (
        <section className={classes.group} aria-label={t('compare.whole')}>
          <Rows changes={root.changes} current={current} />
        </section>
      )}
      {root.groups.map((whole) => (
        <Fragment key={whole.key}>
          <h2 className={classes.whole}>{whole.title}</h2>
          {whole.changes.length > 0 && (
            <section className={classes.group} aria-label={whole.title}>
              <Rows changes={whole.changes} current={current} />
            </section>
          )}
          {whole.groups.map((group) => (
            <Group key={group.key} group={group} path={[]} current={current} />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

/** A place with changes of its own has a heading that says where it is; one that only holds others is part of theirs. */
function Group({
  group,
  path,
  current,
}: Pick<Props, 'current'> & { group: ChangeGroup; path: readonly string[] }) {
  const here = [...path, group.title];
  return (
    <>
      {group.changes.length > 0 && (
        <section className={classes.group} aria-label={here.join(', ')}>
          <h3 className={classes.place}>
            {path.length > 0 && <span className={classes.path}>{path.join(' › ')} › </span>}
            {group.title}
          </h3>
          <Rows changes={group.changes} current={current} />
        </section>
      )}
      {group.groups.map((inner) => (
        <Group key={inner.key} group={inner} path={here} current={current} />
      ))}
    </>
  );
}

function Rows({ changes, current }: Pick<Props, 'current'> & { changes: readonly HandbookChange[] }) {
  const { t } = useTranslation('handbook');
  return (
    <ul className={classes.rows}>
      {changes.map((change, at) => {
        const { kind, what } = change;
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no other names, and never move
            key={at}
            data-change
            data-revision={kind}
            data-current={change === current || undefined}
            aria-current={change === current || undefined}
            tabIndex={-1}
            className={classes.row}
          >
            <RevisionPill kind={kind}>{t(`compare.kind.${kind}`)}</RevisionPill>
            <span className={classes.what}>{what}</span>
            <span className={classes.values}>
              <Values change={change} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Values({ change: { kind, before, after } }: { change: HandbookChange }) {
  if (!before || !after) return <RevisedValue before={before ?? ''} after={after ?? ''} />;
  return kind === 'moved' ? (
    <RevisedPlace before={before} after={after} />
  ) : (
    <RevisedText before={before} after={after} />
  );
}
