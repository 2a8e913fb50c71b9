import type { Question } from '../../tree/block.ts';
import { authorityAudience, type Book, nameOf, titleOf } from '../book.ts';
import { audienceOf, duration, type Line, oneLine, said } from '../nodes.ts';
import { spokenLine } from '../scripts.ts';
import { choicesOf, type Pool, poolOf } from './choices.ts';

type Asked = Pick<Question, 'audience' | 'from'> & {
  readonly kind: string;
  readonly record: string;
  readonly prompt: string;
  readonly answer: Line;
  readonly pool: Pool;
  readonly isRightToo?: (text: string) => boolean;
};

/** Questions whose answers the handbook has: each points to the section that tells. */
export const questionsOf = (book: Book): readonly Question[] =>
  [...aboutStandards(book), ...aboutAuthorities(book), ...aboutScripts(book), ...aboutTerms(book)].flatMap(
    (asked): Question[] => {
      const { kind, record, prompt, answer, pool, isRightToo, from, audience } = asked;
      const choice = choicesOf(answer, pool, `${kind}\n${record}`, book.locale, isRightToo);
      if (!choice) return [];
      const id = book.idOf(`ask-${kind}`, record);
      return [
        {
          type: 'question',
          id,
          prompt: said(prompt),
          ...choice,
          answer,
          from,
          ...(audience && { audience }),
        },
      ];
    },
  );

function aboutStandards(book: Book): readonly Asked[] {
  const { words, library, locale } = book;
  const { list } = library.slas;
  const targets = poolOf(
    list.map(({ target }) => duration(target)),
    locale,
  );
  const called = poolOf(
    library.roles.list.map(({ id }) => said(nameOf(book, 'roles', id))),
    locale,
  );
  return list.flatMap((sla): Asked[] => {
    const common = {
      ...book.audienceAt('slas', sla.id, audienceOf([], [sla.channel])),
      record: sla.id,
      from: 'slas',
    };
    const name = titleOf(sla.name, words);
    const [first] = sla.escalations;
    const within: Asked = {
      ...common,
      kind: 'within',
      prompt: words['ask.within'](book.word(`promise.${sla.promise}`), name),
      answer: duration(sla.target),
      pool: targets,
    };
    if (!first) return [within];
    const answer = said(nameOf(book, 'roles', first.to));
    return [
      within,
      { ...common, kind: 'called', prompt: words['ask.escalation'](name), answer, pool: called },
    ];
  });
}

function aboutAuthorities(book: Book): readonly Asked[] {
  const { words, library, locale } = book;
  const { list } = library.authorities;
  const money = (limit: { amount: number; currency: string }): Line => [{ type: 'money', ...limit }];
  const limits = poolOf(
    list.flatMap(({ limit }) => (limit ? [money({ amount: limit.amount, currency: limit.currency })] : [])),
    locale,
  );
  const asked = poolOf(
    library.roles.list.map(({ id }) => said(nameOf(book, 'roles', id))),
    locale,
  );
  return list.flatMap((authority): Asked[] => {
    const { id, role, limit, beyond } = authority;
    const common = {
      ...book.audienceAt('authorities', id, authorityAudience(authority)),
      record: id,
      from: 'authorities',
    };
    const gaps = [nameOf(book, 'roles', role), oneLine(authority.situation)] as const;
    const upTo = limit && money({ amount: limit.amount, currency: limit.currency });
    return [
      ...(upTo
        ? [{ ...common, kind: 'limit', prompt: words['ask.limit'](...gaps), answer: upTo, pool: limits }]
        : []),
      ...(beyond === undefined
        ? []
        : [
            {
              ...common,
              kind: 'beyond',
              prompt: words['ask.beyond'](...gaps),
              answer: said(nameOf(book, 'roles', beyond)),
              pool: asked,
            },
          ]),
    ];
  });
}

/** The last part of an answer to a complaint is asked for, of other scripts the first line. */
function aboutScripts(book: Book): readonly Asked[] {
  const { words, library, locale } = book;
  const spoken = library.scripts.list.flatMap((script) => {
    const lines = script.lines.filter(({ text }) => text.trim() !== '');
    const line = lines.findLast(({ part }) => part === 'action') ?? lines[0];
    return line ? [{ script, lines, line }] : [];
  });
  const byPart = Map.groupBy(spoken, ({ line }) => line.part);
  const pools = new Map(
    [...byPart].map(([part, all]) => [
      part,
      poolOf(
        all.map(({ line }) => spokenLine(line.text.trim())),
        locale,
      ),
    ]),
  );
  return spoken.flatMap(({ script, line, lines }): Asked[] => {
    const [at] = book.usersOf('scripts', script.id);
    const part = book.word(`linePart.${line.part}`);
    const own = new Set(
      poolOf(
        lines.map(({ text }) => spokenLine(text.trim())),
        locale,
      ).map(({ text }) => text),
    );
    return [
      {
        ...book.audienceAt('scripts', script.id, audienceOf([], script.channels)),
        kind: 'line',
        record: script.id,
        prompt: words['ask.line'](part, titleOf(script.name, words)),
        answer: spokenLine(line.text.trim()),
        pool: pools.get(line.part) ?? [],
        isRightToo: (text) => own.has(text),
        from: at?.section ?? 'scripts-unused',
      },
    ];
  });
}

function aboutTerms(book: Book): readonly Asked[] {
  const { words, library, locale } = book;
  const list = library.terms.list.filter(({ say }) => say.trim() !== '');
  const pool = poolOf(
    list.map(({ say }) => spokenLine(say.trim())),
    locale,
  );
  return list.map(({ id, term, say }) => ({
    kind: 'instead',
    record: id,
    prompt: words['ask.instead'](oneLine(term)),
    answer: spokenLine(say.trim()),
    pool,
    from: 'terms',
  }));
}
