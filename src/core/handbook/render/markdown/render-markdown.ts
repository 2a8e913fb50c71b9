import type { Block } from '../../tree/block.ts';
import type { Handbook, HandbookFacts } from '../../tree/handbook.ts';
import { blocksBelow } from '../../tree/walk.ts';
import { HANDBOOK_WORDS } from '../../wording/words.ts';
import { blocks, headingOf } from './blocks.ts';

/** Facts above the text, as YAML; every text in quotes, so that none of them is anything else. */
function frontMatter(
  { title, organization, number, owner, edition, issue, made }: HandbookFacts,
  locale: string,
) {
  const all: Readonly<Record<string, string | number | null>> = {
    title,
    organization,
    number,
    owner,
    edition,
    language: locale,
    issue: issue?.n ?? null,
    effective: issue?.effective ?? null,
    approver: issue?.approver ?? null,
    supersedes: issue?.supersedes ?? null,
    made: issue ? null : made,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([key, value]) => `${key}: ${JSON.stringify(typeof value === 'string' ? value.toWellFormed() : value)}`,
    );
  return ['---', ...lines, '---'].join('\n');
}

/** What leads to each section: its heading as GitHub, GitLab and editors write it in addresses. */
function targetsOf(children: readonly Block[]): Map<string, string> {
  const targets = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const block of blocksBelow(children)) {
    if (block.type !== 'section') continue;
    const heading = [block.number, block.title].filter(Boolean).join(' ');
    const slug = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = taken.get(slug) ?? 0;
    taken.set(slug, before + 1);
    targets.set(block.id, before === 0 ? slug : `${slug}-${before}`);
  }
  return targets;
}

/** The handbook as Markdown, made for reading its differences: a paragraph, an item or a row is one line. */
export function renderMarkdown(handbook: Handbook): string {
  const { locale, facts, children } = handbook;
  let questions = 0;
  const body = blocks(children, {
    handbook,
    says: HANDBOOK_WORDS[locale],
    locale,
    targets: targetsOf(children),
    depth: 0,
    countQuestion: () => ++questions,
  });
  const title = `# ${headingOf({ number: '', title: facts.title })}`;
  return `${[frontMatter(facts, locale), title.trimEnd(), body].filter(Boolean).join('\n\n')}\n`;
}
