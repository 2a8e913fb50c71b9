import type { IXmlableObject, PageNumberEstimator } from 'docx';
import type { Locale } from '../../../../model/index.ts';
import { Flow } from './flow.ts';
import { headingNumbers } from './list-numbers.ts';
import { createMeasure, type Measured } from './measures.ts';
import { attribute, below, type Node, nodeIn, nodesIn } from './nodes.ts';

/** Above and below the text of a cell, with its line. */
const CELL_ROOM = 120;
const SIDE_ROOM = 200;
/** So much of what follows stands on a heading's page. */
const COMPANY = 700;

interface Sheet {
  readonly width: number;
  readonly height: number;
}

const BOOKMARKS: ReadonlySet<string> = new Set(['w:bookmarkStart']);
const PARAGRAPHS: ReadonlySet<string> = new Set(['w:p']);

/** The parts of the body with the size of their pages, in twips. */
function sheets(body: readonly Node[]): { readonly nodes: Node[]; readonly sheet: Sheet }[] {
  const parts: { nodes: Node[]; sheet: Sheet }[] = [];
  let nodes: Node[] = [];
  for (const node of body) {
    nodes.push(node);
    const section =
      node.name === 'w:sectPr' ? node : nodeIn(nodeIn(node.content, 'w:pPr')?.content, 'w:sectPr');
    if (!section) continue;
    const size = nodeIn(section.content, 'w:pgSz');
    const margin = nodeIn(section.content, 'w:pgMar');
    const of = (from: Node | undefined, name: string) => Number(attribute(from, name) ?? 0);
    parts.push({
      nodes: nodes.filter(({ name }) => name !== 'w:sectPr'),
      sheet: {
        width: of(size, 'w:w') - of(margin, 'w:left') - of(margin, 'w:right'),
        height: of(size, 'w:h') - of(margin, 'w:top') - of(margin, 'w:bottom'),
      },
    });
    nodes = [];
  }
  return parts;
}

class Pages {
  readonly bookmarks = new Map<string, string>();
  readonly #flow = new Flow();
  readonly #measure: (paragraph: Node, room: number) => Measured;

  constructor(locale: Locale) {
    this.#measure = createMeasure(locale);
  }

  get count(): number {
    return this.#flow.page;
  }

  part(nodes: readonly Node[], { width, height }: Sheet): void {
    this.#flow.turn(height);
    for (const node of nodes) this.#node(node, width);
  }

  #node(node: Node, width: number): void {
    if (node.name === 'w:p') this.#paragraph(node, width);
    else if (node.name === 'w:tbl') this.#table(node);
    else for (const inner of nodesIn(node.content)) this.#node(inner, width);
  }

  #paragraph(node: Node, width: number): void {
    const { before, after, line, lines, keepNext } = this.#measure(node, width);
    const flow = this.#flow;
    if (nodeIn(nodeIn(node.content, 'w:pPr')?.content, 'w:pageBreakBefore') && !flow.isFresh) flow.turn();
    flow.space(before);
    if (keepNext && !flow.fits(line * lines + COMPANY) && !flow.isFresh) flow.turn();
    // A line is never cut: what is left of a page beside whole lines stays empty.
    if (!flow.fits(line) && !flow.isFresh) flow.turn();
    this.#mark(node);
    if (lines < 4) flow.put(line * lines, after);
    else flow.flow(line * lines, after);
  }

  #mark(content: Node): void {
    for (const bookmark of below(content.content, BOOKMARKS)) {
      this.bookmarks.set(attribute(bookmark, 'w:name') ?? '', String(this.#flow.page));
    }
  }

  #table({ content }: Node): void {
    const widths = nodesIn(nodeIn(content, 'w:tblGrid')?.content).map((column) =>
      Number(attribute(column, 'w:w')),
    );
    const flow = this.#flow;
    flow.space(0);
    let head = 0;
    for (const row of nodesIn(content).filter(({ name }) => name === 'w:tr')) {
      const properties = nodeIn(row.content, 'w:trPr')?.content;
      const cells = nodesIn(row.content).filter(({ name }) => name === 'w:tc');
      const height = Math.max(0, ...cells.map((cell, nth) => this.#cell(cell, widths[nth] ?? 0)));
      if (nodeIn(properties, 'w:cantSplit')) flow.put(height, 0, head);
      else flow.flow(height, 0, head);
      this.#mark(row);
      if (nodeIn(properties, 'w:tblHeader')) head = height;
    }
  }

  #cell({ content }: Node, width: number): number {
    let height = CELL_ROOM;
    for (const paragraph of below(content, PARAGRAPHS)) {
      const { before, after, line, lines } = this.#measure(paragraph, width - SIDE_ROOM);
      height += before + line * lines + after;
    }
    return height;
  }
}

/**
 * On which page each bookmark stands, so that the contents name pages before anybody updates them, and Word asks for
 * nothing when it opens the file. docx can lay out pages itself, line by line as Word does, and takes milliseconds for
 * each: in a long handbook that is a minute.
 */
export function pageNumbersFor(locale: Locale): PageNumberEstimator {
  const estimate = (body: IXmlableObject) => {
    const pages = new Pages(locale);
    for (const { nodes, sheet } of sheets(nodesIn(nodeIn(body, 'w:body')?.content))) pages.part(nodes, sheet);
    return { bookmarks: pages.bookmarks, pageCount: pages.count };
  };
  return Object.assign(estimate, { listNumbers: headingNumbers });
}
