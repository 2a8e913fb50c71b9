import { useState } from 'react';
import { useReader } from './context.ts';
import classes from './reader.module.css';
import { copyText, fillsOf, textOf } from './script-text.ts';
import type { Script } from './search.ts';

/** One script in large type: fields for what is left open, then line by line what is said. */
export function ScriptCard({ script }: { readonly script: Script }) {
  const { words, fills, fill, reading } = useReader();
  const [copied, setCopied] = useState<boolean | null>(null);
  const open = fillsOf(script);
  const copy = async () => setCopied(await copyText(textOf(script, fills)));
  return (
    <section className={classes.script} aria-label={script.name} lang={reading.locale}>
      <header className={classes.scriptHead}>
        <h2>{script.name}</h2>
        <p className={classes.quiet}>{[script.kind, ...script.channels].filter(Boolean).join(' · ')}</p>
        {script.situation !== '' && (
          <p>
            <span className={classes.label}>{words.when}</span> {script.situation}
          </p>
        )}
      </header>
      {open.length > 0 && (
        <fieldset className={classes.fills}>
          <legend>{words.fillIn}</legend>
          {open.map((name) => (
            <label key={name}>
              <span>{name}</span>
              <input
                value={fills[name] ?? ''}
                autoComplete="off"
                onChange={(event) => fill(name, event.currentTarget.value)}
              />
            </label>
          ))}
        </fieldset>
      )}
      <ol className={classes.lines}>
        {script.lines.map(({ part, pieces }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an issue never move
          <li key={at}>
            <span className={classes.part}>{words.parts[part]}</span>
            <span className={classes.said}>
              {pieces.map((piece, index) =>
                typeof piece === 'string' ? (
                  piece
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do their pieces
                  <mark key={index} data-filled={Boolean(fills[piece.fill]?.trim())}>
                    {fills[piece.fill]?.trim() || `{${piece.fill}}`}
                  </mark>
                ),
              )}
            </span>
          </li>
        ))}
      </ol>
      {script.never.length > 0 && (
        <div className={classes.never}>
          <h3>{words.never}</h3>
          <ul>
            {script.never.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      <button type="button" className={classes.primary} onClick={copy}>
        {copied ? words.copied : words.copy}
      </button>
      <p role="status" className={copied === false ? classes.problem : 'visually-hidden'}>
        {copied === null ? '' : copied ? words.copied : words.notCopied}
      </p>
    </section>
  );
}
