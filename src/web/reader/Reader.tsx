import { useEffect, useMemo, useState } from 'react';
import { z } from 'zod';
import type { HandbookReading } from '../../core/protocol/index.ts';
import type { Address } from './api.ts';
import { type ReaderContext, ReaderProvider } from './context.ts';
import { Home } from './Home.tsx';
import { useKept } from './kept.ts';
import { Page, PlaceList, ScriptPage, StagePage, stagesOf, TouchpointPage } from './pages.tsx';
import { placeOf, useHash } from './place.ts';
import { Refused } from './Refused.tsx';
import classes from './reader.module.css';
import type { Found } from './search.ts';
import { Training } from './training/Training.tsx';
import { useReading } from './use-reading.ts';
import { type Language, type ReaderWords, WORDS } from './words.ts';

interface Props {
  /** The same object as long as it says the same. */
  readonly address: Address;
  readonly language: Language;
}

const fillsSchema = z.record(z.string(), z.string());
const NONE = {};

const dayIn = (language: Language, time: number | string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(typeof time === 'string' ? { timeZone: 'UTC' } : { timeStyle: 'short' }),
  }).format(typeof time === 'string' ? Date.parse(`${time}T00:00:00Z`) : time);

/** A handbook at the counter. */
export function Reader({ address, language }: Props) {
  const words = WORDS[language];
  const { opened, newer, showNewer, open } = useReading(address);
  useEffect(() => {
    if (opened?.state === 'ready') document.title = opened.reading.title;
  }, [opened]);
  if (opened === null) return <p className={classes.notice}>{words.loading}</p>;
  if (opened.state !== 'ready') {
    return <Refused state={opened.state} address={address} language={language} onAgain={open} />;
  }
  const { reading, kept } = opened;
  return (
    <div className={classes.reader}>
      <Head reading={reading} words={words} language={language} />
      <div role="status" className={classes.bars}>
        {kept !== null && <p className={classes.bar}>{words.kept(dayIn(language, kept))}</p>}
        {newer && (
          <p className={classes.bar}>
            {newer.issue ? words.newIssue(newer.issue.n) : words.newDraft}{' '}
            <button type="button" onClick={showNewer}>
              {words.reload}
            </button>
          </p>
        )}
      </div>
      <Body handbook={address.handbook} reading={reading} words={words} language={language} />
    </div>
  );
}

function Head({
  reading,
  words,
  language,
}: {
  readonly reading: HandbookReading;
  readonly words: ReaderWords;
  readonly language: Language;
}) {
  const { issue, number, edition, title, locale } = reading;
  // Every other page has a heading of its own.
  const Title = placeOf(useHash()).page === 'home' ? 'h1' : 'p';
  return (
    <header className={classes.head}>
      <Title className={classes.handbook} lang={locale}>
        {title}
      </Title>
      <p className={classes.quiet}>
        {issue ? (
          [words.issue(issue.n), words.effective(dayIn(language, issue.effective)), number, edition]
            .filter(Boolean)
            .join(' · ')
        ) : (
          <strong className={classes.draft}>{words.draftNotice}</strong>
        )}
      </p>
    </header>
  );
}

interface BodyProps {
  readonly handbook: string;
  readonly reading: HandbookReading;
  readonly words: ReaderWords;
  readonly language: Language;
}

function Body({ handbook, reading, words, language }: BodyProps) {
  const hash = useHash();
  const [query, setQuery] = useState('');
  const [fills, setFills] = useKept('session', `throughline.read.${handbook}.fills`, fillsSchema, NONE);
  const stages = useMemo(() => stagesOf(reading.touchpoints), [reading]);
  const others = useMemo(() => othersOf(reading), [reading]);
  useEffect(() => {
    if (hash !== '') window.scrollTo(0, 0);
  }, [hash]);
  const context: ReaderContext = {
    handbook,
    reading,
    words,
    language,
    fills,
    fill: (name, value) => setFills({ ...fills, [name]: value }),
  };
  const place = placeOf(hash);
  const touchpoint = place.page === 'touchpoint' && reading.touchpoints.find(({ id }) => id === place.id);
  const stage = place.page === 'stage' && stages.find(({ id }) => id === place.id);
  return (
    <ReaderProvider value={context}>
      <main className={classes.main}>
        {touchpoint ? (
          <TouchpointPage touchpoint={touchpoint} />
        ) : stage ? (
          <StagePage stage={stage} />
        ) : place.page === 'script' && reading.scripts.some(({ id }) => id === place.id) ? (
          <ScriptPage id={place.id} />
        ) : place.page === 'training' ? (
          <Training />
        ) : place.page === 'other' ? (
          <Page title={words.otherScripts} kicker="">
            <PlaceList items={others} />
          </Page>
        ) : (
          <Home query={query} onQuery={setQuery} stages={stages} others={others} />
        )}
      </main>
    </ReaderProvider>
  );
}

/** Scripts that stand at no touchpoint of this handbook. */
function othersOf({ scripts, touchpoints }: HandbookReading): readonly Found[] {
  const placed = new Set(touchpoints.flatMap((touchpoint) => touchpoint.scripts));
  return scripts
    .filter(({ id }) => !placed.has(id))
    .map(({ id, name, situation, kind }) => ({ kind: 'script', id, title: name, detail: situation || kind }));
}
