import { durationIn } from '../../analysis/index.ts';
import { nameIn, wordIn } from '../../interchange/index.ts';
import { type Authority, type Locale, placeholdersIn, type Script, type Sla } from '../../model/index.ts';
import { type Library, libraryOf } from '../records-in.ts';
import type { Block } from '../tree/block.ts';
import type { Handbook } from '../tree/handbook.ts';
import { pictureIn } from '../tree/picture.ts';
import { blocksIn } from '../tree/walk.ts';
import { moneyIn, placeholderIn, plainText } from '../wording/say.ts';
import { keysOf, keysOfSaid, type Syllables } from './keys.ts';
import type {
  Piece,
  ReadAuthority,
  Reading,
  ReadQuestion,
  ReadScript,
  ReadStandard,
  ReadTouchpoint,
} from './reading.ts';

interface Context {
  readonly locale: Locale;
  readonly library: Library;
  readonly syllables: Syllables;
}

/** What a phone at the counter shows of a handbook, with keys by which a few letters find it. */
export function readingOf(handbook: Handbook, syllables: Syllables): Reading {
  const { locale, facts } = handbook;
  const library = libraryOf(handbook);
  const context: Context = { locale, library, syllables };
  const { touchpoints, questions } = placesIn(handbook, context);
  const { title, organization, number, edition, issue, made } = facts;
  return {
    version: 1,
    locale,
    title,
    organization,
    number,
    edition,
    issue: issue && { n: issue.n, effective: issue.effective },
    made,
    touchpoints,
    scripts: library.scripts.list.map((script) => readScript(script, context)),
    slas: library.slas.list.map((sla) => readStandard(sla, context)),
    authorities: library.authorities.list.map((authority) => readAuthority(authority, context)),
    questions,
  };
}

const nameOf = (
  { library }: Context,
  table: 'roles' | 'channels' | 'calendars',
  id: string | undefined,
): string => {
  const record = id === undefined ? undefined : library[table].get(id);
  return record ? nameIn(library, table, { ...record }) : '';
};

/** A line of a script in pieces: what stands in braces is filled in at the counter. */
function piecesOf(text: string, locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, name, known } of placeholdersIn(text)) {
    if (from > at) pieces.push(text.slice(at, from));
    pieces.push({ fill: placeholderIn(known ?? name, locale).slice(1, -1) });
    at = to;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

function readScript(script: Script, context: Context): ReadScript {
  const { id, name, situation, kind, channels, never } = script;
  const lines = script.lines.map(({ part, text }) => ({ part, pieces: piecesOf(text, context.locale) }));
  const said = lines.flatMap(({ pieces }) => pieces.filter((piece) => typeof piece === 'string'));
  return {
    id,
    name,
    situation,
    kind: wordIn(context.locale, `scriptKind.${kind}`),
    channels: channels.map((channel) => nameOf(context, 'channels', channel)).filter(Boolean),
    lines,
    never,
    keys: keysOf([name, situation], context.syllables),
    said: keysOfSaid(said, context.syllables),
  };
}

function readStandard(
  { id, name, promise, target, calendar, escalations }: Sla,
  context: Context,
): ReadStandard {
  const { locale } = context;
  return {
    id,
    name,
    promise: wordIn(locale, `promise.${promise}`),
    target: { amount: target.amount, unit: target.unit },
    within: durationIn(target, locale),
    hours: nameOf(context, 'calendars', calendar),
    escalations: escalations.map(({ after, to }) => ({
      after: durationIn(after, locale),
      to: nameOf(context, 'roles', to),
    })),
  };
}

function readAuthority(authority: Authority, context: Context): ReadAuthority {
  const { id, role, situation, may, limit, beyond, within } = authority;
  const { locale } = context;
  return {
    id,
    role: nameOf(context, 'roles', role),
    situation,
    may: may.map((power) => wordIn(locale, `power.${power}`)),
    limit: limit ? moneyIn(limit.amount, limit.currency, locale) : '',
    beyond: nameOf(context, 'roles', beyond),
    within: within ? durationIn(within, locale) : '',
  };
}

function pictureOf(children: readonly Block[]): Pick<ReadTouchpoint, 'picture'> {
  for (const block of children) {
    const picture = block.type === 'figure' ? pictureIn(block.svg) : null;
    if (picture && block.type === 'figure') {
      return { picture: { data: picture.data, alternative: block.alternative } };
    }
  }
  return {};
}

function placesIn({ children }: Handbook, context: Context) {
  const { library, locale, syllables } = context;
  const touchpoints: ReadTouchpoint[] = [];
  const questions: ReadQuestion[] = [];
  const walk = (blocks: readonly Block[], journey: string, stage: string): void => {
    for (const block of blocks) {
      if (block.type === 'question') {
        const { id, prompt, choices, right, answer } = block;
        const say = (line: typeof prompt) => plainText(line, locale);
        questions.push({
          id,
          prompt: say(prompt),
          choices: choices.map(say),
          right: choices.length > 0 ? right : -1,
          answer: say(answer),
        });
      }
      const about = block.type === 'section' ? block.about : undefined;
      const title = block.type === 'section' ? block.title : '';
      if (about?.type === 'touchpoint') {
        const { id, situation, channel } = about;
        touchpoints.push({
          id,
          title,
          journey,
          stage,
          situation,
          channel,
          // What an edition left out is not there.
          scripts: about.scripts.filter((one) => library.scripts.has(one)),
          slas: about.slas.filter((one) => library.slas.has(one)),
          authorities: about.authorities.filter((one) => library.authorities.has(one)),
          keys: keysOf([title, situation], syllables),
          ...pictureOf(blocksIn(block)),
        });
      }
      walk(
        blocksIn(block),
        about?.type === 'journey' ? title : journey,
        about?.type === 'stage' ? title : stage,
      );
    }
  };
  walk(children, '', '');
  return { touchpoints, questions };
}
