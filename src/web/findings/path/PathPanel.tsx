import { Select } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duration } from '../../../core/base/index.ts';
import { promisesOfEnd } from '../../checks/index.ts';
import { addWords, BackButton, isComposing } from '../../kit/index.ts';
import { useRecordName, useWording } from '../../records/index.ts';
import { type PromiseOf, useSession } from '../../session/index.ts';
import { usePromisePath, useSnapshot } from '../../sync/index.ts';
import { FINDING_WORDS } from '../words.ts';
import { Facts } from './Facts.tsx';
import classes from './PathPanel.module.css';
import { PathSteps } from './PathSteps.tsx';
import { TriedFooter } from './TriedFooter.tsx';
import type { Tried } from './tried.ts';
import { useLitPath } from './use-lit-path.ts';
import { Verdict } from './Verdict.tsx';

addWords(FINDING_WORDS);

/** The work behind a promise: what decides, how long each part takes, and what if one took otherwise. */
export function PathPanel() {
  const promise = useSession((session) => session.promise);
  return promise && <Path key={promise.card} promise={promise} />;
}

function Path({ promise }: { promise: PromiseOf }) {
  const { t } = useTranslation('findings');
  const leave = useSession((session) => session.leavePath);
  const [tried, setTried] = useState<Tried>({});
  const path = usePromisePath({ ...promise, tried });
  const there = typeof path === 'object' ? path : null;
  useLitPath(there);

  const tryOut = (card: string, duration: Duration | null) => {
    const { [card]: _, ...others } = tried;
    setTried(duration ? { ...others, [card]: duration } : others);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
    // An open list closes first.
    if (event.target instanceof Element && event.target.closest('[aria-expanded="true"]')) return;
    event.stopPropagation();
    leave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from anywhere in it
    <div className={classes.panel} onKeyDown={onKeyDown}>
      <BackButton onClick={leave}>{t('path.leave')}</BackButton>
      <Heading promise={promise} />
      {path === undefined && <p className={classes.soft}>{t('path.waiting')}</p>}
      {path === 'gone' && <p className={classes.soft}>{t('path.gone')}</p>}
      {path === 'circle' && <p className={classes.soft}>{t('path.circle')}</p>}
      {there && (
        <>
          <Verdict path={there} />
          <PathSteps path={there} tried={tried} onTry={tryOut} />
          <TriedFooter tried={tried} onDone={() => setTried({})} />
          <Facts path={there} />
        </>
      )}
    </div>
  );
}

/** What is promised, and where; of several promises one can be chosen. */
function Heading({ promise: { card, sla } }: { promise: PromiseOf }) {
  const { t } = useTranslation('findings');
  const { duration, t: word } = useWording();
  const follow = useSession((session) => session.follow);
  const cardName = useRecordName('cards', card);
  const slas = useSnapshot((snapshot) => promisesOfEnd(snapshot, card), sameItems);
  const chosen = slas.find(({ id }) => id === sla);
  const named = (name: string) => name || word('name.untitled');
  return (
    <header className={classes.heading}>
      <p className={classes.soft}>{cardName}</p>
      {slas.length > 1 ? (
        <Select
          size="xs"
          aria-label={t('path.which')}
          allowDeselect={false}
          value={sla}
          data={slas.map(({ id, name, target }) => ({
            value: id,
            label: `${named(name)} · ${duration(target)}`,
          }))}
          onChange={(value) => value && follow({ card, sla: value })}
        />
      ) : (
        chosen && (
          <h3 className={classes.promise}>
            {named(chosen.name)} · {duration(chosen.target)}
          </h3>
        )
      )}
    </header>
  );
}

const sameItems = (a: readonly object[], b: readonly object[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);
