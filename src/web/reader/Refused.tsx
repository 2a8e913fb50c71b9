import { BookX, FileX, Hourglass, Lock, LogIn, type LucideIcon, WifiOff } from 'lucide-react';
import { useEffect } from 'react';
import { type Address, type Refusal, readAddress } from './api.ts';
import classes from './Refused.module.css';
import { LANGUAGES, type Language, WORDS } from './words.ts';

const SIGNS: Readonly<Record<Refusal, LucideIcon>> = {
  signedOut: LogIn,
  forbidden: Lock,
  withheld: Hourglass,
  issueGone: FileX,
  gone: BookX,
  unreachable: WifiOff,
};

/** Those whom the program may know can look for it themselves. */
const LEADS_INSIDE: ReadonlySet<Refusal> = new Set(['gone', 'forbidden', 'withheld']);
/** What another look may change. */
const MAY_PASS: ReadonlySet<Refusal> = new Set(['withheld', 'unreachable', 'gone', 'forbidden']);

interface Props {
  readonly state: Refusal;
  readonly address: Address;
  readonly language: Language;
  readonly onAgain: () => void;
}

/** Why there is nothing to read here, what may have happened, and the way on. */
export function Refused({ state, address, language, onAgain }: Props) {
  const words = WORDS[language];
  const { title, what, help } = words.refused[state];
  const Sign = SIGNS[state];
  useEffect(() => {
    document.title = `${title} · Throughline`;
  }, [title]);
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <span className={classes.sign} data-state={state}>
          <Sign size={28} strokeWidth={1.75} aria-hidden />
        </span>
        <div role="alert">
          <h1 className={classes.title}>{title}</h1>
          <p className={classes.what}>{what}</p>
        </div>
        {help.length > 0 && (
          <section aria-labelledby="refused-help" className={classes.help}>
            <h2 id="refused-help">{words.refusedHelp}</h2>
            <ul>
              {help.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </section>
        )}
        <div className={classes.actions}>
          {state === 'signedOut' && (
            <a className={classes.primary} href={`/sign-in?to=${encodeURIComponent(readAddress(address))}`}>
              {words.signIn}
            </a>
          )}
          {state === 'issueGone' && (
            <a className={classes.primary} href={readAddress({ ...address, query: '' })}>
              {words.openNewest}
            </a>
          )}
          {MAY_PASS.has(state) && (
            <button type="button" className={classes.primary} onClick={onAgain}>
              {words.tryAgain}
            </button>
          )}
          {LEADS_INSIDE.has(state) && (
            <a className={classes.secondary} href="/handbooks">
              {words.allHandbooks}
            </a>
          )}
        </div>
      </main>
      <footer className={classes.foot}>
        <span>Throughline</span>
        {LANGUAGES.filter((other) => other !== language).map((other) => (
          <a key={other} lang={other} hrefLang={other} href={inLanguage(other)}>
            {WORDS[other].language}
          </a>
        ))}
      </footer>
    </div>
  );
}

/** This page in another language: whoever is handed an address may read another one than it. */
function inLanguage(language: Language): string {
  const here = new URL(window.location.href);
  here.searchParams.set('lang', language);
  return `${here.pathname}${here.search}`;
}
