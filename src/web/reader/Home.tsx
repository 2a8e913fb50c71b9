import { type KeyboardEvent, useMemo } from 'react';
import { Acknowledge } from './Acknowledge.tsx';
import { useReader } from './context.ts';
import { PlaceList, type Stage } from './pages.tsx';
import { hashOf } from './place.ts';
import classes from './reader.module.css';
import { type Found, find, indexOf } from './search.ts';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly stages: readonly Stage[];
  readonly others: readonly Found[];
}

const SHOWN = 30;

/** Search first, then the stages: two taps or three letters to a script. */
export function Home({ query, onQuery, stages, others }: Props) {
  const { reading, words } = useReader();
  const entries = useMemo(() => indexOf(reading), [reading]);
  const found = useMemo(() => find(entries, query), [entries, query]);
  const isSearching = query.trim() !== '';
  const openFirst = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return;
    window.location.hash = hashOf(first.kind, first.id);
  };
  return (
    <>
      <div className={classes.search}>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          // biome-ignore lint/a11y/noAutofocus: whoever opens the reader at a counter is looking for something
          autoFocus
          onChange={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={openFirst}
        />
        {!isSearching && <p className={classes.quiet}>{words.searchHint}</p>}
        <p role="status" className={isSearching ? classes.quiet : 'visually-hidden'}>
          {isSearching ? (found.length === 0 ? words.nothing : words.found(found.length)) : ''}
        </p>
      </div>
      {isSearching && found.length > 0 && <PlaceList items={found.slice(0, SHOWN)} label={words.search} />}
      {isSearching && found.length === 0 && <p className={classes.quiet}>{words.nothingHint}</p>}
      {(!isSearching || found.length === 0) && (
        <nav aria-labelledby="stages" className={classes.stages}>
          <h2 id="stages">{words.stages}</h2>
          {stages.length === 0 && others.length === 0 && <p className={classes.quiet}>{words.empty}</p>}
          <ul>
            {stages.map(({ id, title, journey, touchpoints }) => (
              <li key={id}>
                <a href={hashOf('stage', id)} lang={reading.locale}>
                  <strong>{title || journey}</strong>
                  <span className={classes.quiet}>
                    {touchpoints
                      .slice(0, 3)
                      .map((touchpoint) => touchpoint.title)
                      .join(' · ')}
                  </span>
                </a>
              </li>
            ))}
            {others.length > 0 && (
              <li>
                <a href="#other">
                  <strong>{words.otherScripts}</strong>
                  <span className={classes.quiet}>{words.scripts(others.length)}</span>
                </a>
              </li>
            )}
            {reading.questions.length > 0 && (
              <li>
                <a href="#training">
                  <strong>{words.training}</strong>
                  <span className={classes.quiet}>{words.trainingHint(reading.questions.length)}</span>
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
      {!isSearching && reading.issue && <Acknowledge issue={reading.issue.n} />}
    </>
  );
}
