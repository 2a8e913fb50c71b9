import type { Block, BlockType, Column, Section } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { pictureIn } from '../../tree/picture.ts';
import type { HandbookWords } from '../../wording/catalogue.ts';
import { coverFacts } from '../cover-facts.ts';
import { drawingIn } from './drawing.ts';
import { escapeHtml } from './escape.ts';
import { type LineContext, line } from './inlines.ts';

export interface BlockContext extends LineContext {
  readonly handbook: Handbook;
  readonly words: HandbookWords;
  /** How deep the sections around it are nested. */
  readonly depth: number;
  /** 1, 2, 3 …: the page's own ids begin with `_`, which no section's does. */
  readonly count: (kind: 'script' | 'figure' | 'question') => number;
}

type Of<T extends BlockType> = Extract<Block, { readonly type: T }>;
type Handlers = { readonly [T in BlockType]: (block: Of<T>, context: BlockContext) => string };

const element = (tag: string, inside: string): string => (inside === '' ? '' : `<${tag}>${inside}</${tag}>`);

/** Shares of a width in whole hundredths: a class each, since the page has no style attributes. */
function columnWidths(columns: readonly Column[]): string {
  const all = columns.reduce((sum, { width }) => sum + Math.max(width, 0), 0) || 1;
  const share = ({ width }: Column) =>
    Math.min(100, Math.max(1, Math.round((Math.max(width, 0) / all) * 100)));
  return `<colgroup>${columns.map((column) => `<col class="w${share(column)}">`).join('')}</colgroup>`;
}

const aligned = (column: Column | undefined, tone = 'plain'): string => {
  const names = [column?.align === 'end' ? 'end' : '', tone === 'plain' ? '' : tone].filter(Boolean);
  return names.length > 0 ? ` class="${names.join(' ')}"` : '';
};

function contentsOf(sections: readonly Section[], depth: number): string {
  if (sections.length === 0 || depth > 3) return '';
  const items = sections.map(
    ({ id, number, title, children }) =>
      `<li><a href="#${escapeHtml(id)}">${numbered(number)}${escapeHtml(title)}</a>${contentsOf(sectionsIn(children), depth + 1)}</li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

const sectionsIn = (blocks: readonly Block[]): Section[] =>
  blocks.filter((block): block is Section => block.type === 'section');

const numbered = (number: string): string =>
  number === '' ? '' : `<span class="number">${escapeHtml(number)}</span> `;

const HANDLERS = {
  section: ({ id, number, title, newPage, children }, context) => {
    const tag = `h${Math.min(context.depth + 2, 6)}`;
    const name = newPage ? ' class="new-page"' : '';
    const inside = blocks(children, { ...context, depth: context.depth + 1 });
    return `<section id="${escapeHtml(id)}"${name}><${tag}>${numbered(number)}${escapeHtml(title)}</${tag}>${inside}</section>\n`;
  },

  paragraph: ({ children }, context) => element('p', line(children, context)),

  list: ({ ordered, items }, context) => {
    const tag = ordered ? 'ol' : 'ul';
    return element(tag, items.map(({ children }) => `<li>${blocks(children, context)}</li>`).join(''));
  },

  facts: ({ items }, context) =>
    element(
      'dl',
      items
        .map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${line(value, context)}</dd></div>`)
        .join(''),
    ),

  table: ({ caption, columns, rows }, context) => {
    const heads = columns.map(
      (column) => `<th scope="col"${aligned(column)}>${escapeHtml(column.title)}</th>`,
    );
    const body = rows.map(({ cells }) => {
      const written = cells.map(({ children, tone }, at) => {
        const inside = line(children, context);
        const looks = aligned(columns[at], tone);
        // What a row is about stands first in it.
        return at === 0 && columns.length > 1 && inside.trim() !== ''
          ? `<th scope="row"${looks}>${inside}</th>`
          : `<td${looks}>${inside}</td>`;
      });
      return `<tr>${written.join('')}</tr>`;
    });
    const label = caption ? ` role="group" aria-label="${escapeHtml(caption)}"` : '';
    return `<div class="table"${label} tabindex="0"><table>${caption ? `<caption>${escapeHtml(caption)}</caption>` : ''}${columnWidths(columns)}<thead><tr>${heads.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>\n`;
  },

  script: ({ name, situation, kind, lines, never }, context) => {
    const { words } = context;
    const parts = lines.map(
      ({ part, children }) =>
        `<li class="${part}"><span class="part">${escapeHtml(words.parts[part])}</span><span class="said">${line(children, context)}</span></li>`,
    );
    const when =
      situation === ''
        ? ''
        : `<p class="when"><span class="label">${escapeHtml(words.situation)}</span> ${escapeHtml(situation)}</p>`;
    const not = never.map((words) => `<li>${line(words, context)}</li>`).join('');
    return `<div class="script" id="_script-${context.count('script')}"><p class="name"><strong>${escapeHtml(name)}</strong> <span class="kind">${escapeHtml(words.scriptKinds[kind])}</span></p>${when}${element('ul', parts.join(''))}${not === '' ? '' : `<div class="never"><p class="label">${escapeHtml(words.neverSay)}</p><ul>${not}</ul></div>`}</div>\n`;
  },

  callout: ({ tone, title, children }, context) => {
    const sign =
      tone === 'plain' ? '' : `<span class="tone">${escapeHtml(context.words.tones[tone])}</span> `;
    const name =
      sign === '' && title === '' ? '' : `<p class="name">${sign}<strong>${escapeHtml(title)}</strong></p>`;
    return `<div class="callout ${tone}" role="note">${name}${blocks(children, context)}</div>\n`;
  },

  figure: ({ svg, width, height, caption, alternative }, context) => {
    const n = context.count('figure');
    const picture = pictureIn(svg);
    if (picture) {
      const image = `<img src="${picture.data}" alt="${escapeHtml(alternative)}" width="${width}" height="${height}">`;
      return `<figure id="_figure-${n}">${image}<figcaption>${escapeHtml(caption)}</figcaption></figure>\n`;
    }
    const drawing = drawingIn(svg, `_figure-${n}-`, caption);
    const words = `<details class="words"${drawing === null ? ' open' : ''}><summary>${escapeHtml(context.words.inWords)}</summary><p>${escapeHtml(alternative)}</p></details>`;
    const shown =
      drawing === null
        ? ''
        : `<div class="drawing" role="group" aria-label="${escapeHtml(caption)}" tabindex="0">${drawing}</div>`;
    return `<figure id="_figure-${n}">${shown}<figcaption>${escapeHtml(caption)}</figcaption>${words}</figure>\n`;
  },

  question: ({ prompt, choices, answer }, context) => {
    const { words } = context;
    const number = escapeHtml(words.question(context.count('question')));
    const chosen = choices.map((choice) => `<li>${line(choice, context)}</li>`).join('');
    return `<div class="question"><p class="prompt"><span class="label">${number}</span> ${line(prompt, context)}</p>${chosen === '' ? '' : `<ol class="choices">${chosen}</ol>`}<details><summary>${escapeHtml(words.answer)}</summary><p>${line(answer, context)}</p></details></div>\n`;
  },

  register: ({ children }, context) => blocks(children, context),

  cover: (_, { handbook, words }) => {
    const facts = coverFacts(handbook).map(
      ({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`,
    );
    const draft = handbook.facts.issue ? '' : `<p class="draft">${escapeHtml(words.draftNotice)}</p>`;
    return `<div class="cover"><h1>${escapeHtml(handbook.facts.title)}</h1>${draft}${element('dl', facts.join(''))}</div>\n`;
  },

  contents: (_, { handbook, words }) => {
    const list = contentsOf(sectionsIn(handbook.children), 1);
    if (list === '') return '';
    const name = escapeHtml(words.contents);
    return `<nav id="_contents" aria-label="${name}"><details open><summary>${name}</summary>${list}</details></nav>\n`;
  },
} satisfies Handlers;

/** Blocks as HTML, one after the other. @throws for a node that it doesn't know. */
export function blocks(children: readonly Block[], context: BlockContext): string {
  let html = '';
  for (const block of children) {
    const handler = HANDLERS[block.type] as ((block: Block, context: BlockContext) => string) | undefined;
    if (!handler) throw new Error(`html: no handler for a block of type ${String(block.type)}`);
    html += handler(block, context);
  }
  return html;
}
