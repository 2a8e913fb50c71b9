import { Fragment, type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../core/model/index.ts';
import type { HandbookChange } from '../../../core/protocol/index.ts';
import classes from './compare.module.css';
import { type ChangeGroup, groupChanges } from './group.ts';
import { KindSign } from './KindSign.tsx';

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Walks from change to change. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const way = WAYS[event.key];
  if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-change]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = rows[at + way];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

export function ChangeList({ changes, locale }: { changes: readonly HandbookChange[]; locale: Locale }) {
  const { t } = useTranslation('handbook');
  const root = useMemo(() => groupChanges(changes), [changes]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows in it have the focus
    <div className={classes.groups} lang={locale} onKeyDown={onKeyDown}>
      {root.changes.length > 0 && (
        <section className={classes.group} aria-label={t('compare.whole')}>
          <Rows changes={root.changes} />
        </section>
      )}
      {root.groups.map((whole) => (
        <Fragment key={whole.key}>
          <h2 className={classes.whole}>{whole.title}</h2>
          {whole.changes.length > 0 && (
            <section className={classes.group} aria-label={whole.title}>
              <Rows changes={whole.changes} />
            </section>
          )}
          {whole.groups.map((group) => (
            <Group key={group.key} group={group} path={[]} />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

/** A place with changes of its own has a heading that says where it is; one that only holds others is part of theirs. */
function Group({ group, path }: { group: ChangeGroup; path: readonly string[] }) {
  const here = [...path, group.title];
  return (
    <>
      {group.changes.length > 0 && (
        <section className={classes.group} aria-label={here.join(', ')}>
          <h3 className={classes.place}>
            {path.length > 0 && <span className={classes.path}>{path.join(' › ')} › </span>}
            {group.title}
          </h3>
          <Rows changes={group.changes} />
        </section>
      )}
      {group.groups.map((inner) => (
        <Group key={inner.key} group={inner} path={here} />
      ))}
    </>
  );
}

function Rows({ changes }: { changes: readonly HandbookChange[] }) {
  const { t } = useTranslation('handbook');
  return (
    <ul className={classes.rows}>
      {changes.map(({ kind, what, before, after }, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other names, and never move
          key={at}
          data-change
          data-kind={kind}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: walked with the arrow keys
          tabIndex={0}
          className={classes.row}
        >
          <KindSign kind={kind} label={t(`compare.kind.${kind}`)} />
          <span className={classes.what}>{what}</span>
          <span className={classes.values}>
            {!before && !after && <span className={classes.arrow}>{t(`compare.kind.${kind}`)}</span>}
            {before && <del className={classes.before}>{before}</del>}
            {before && after && (
              <span className={classes.arrow} aria-hidden>
                →
              </span>
            )}
            {after && <ins className={classes.after}>{after}</ins>}
          </span>
        </li>
      ))}
    </ul>
  );
}
