import type { Handbook } from '../../tree/handbook.ts';
import { blocksBelow } from '../../tree/walk.ts';
import { HANDBOOK_WORDS } from '../../wording/words.ts';
import { type BlockContext, blocks } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { PAGE_STYLE } from './page-style.ts';
import { POLICY } from './policy.ts';
import { SEARCH_SCRIPT } from './search-script.ts';
import { PAGE_WORDS } from './words.ts';

function counter(): BlockContext['count'] {
  const counts = { script: 0, figure: 0, question: 0 };
  return (kind) => ++counts[kind];
}

/**
 * The handbook as one page that needs nothing else: no request, no font, no cookie. Search comes with it; without
 * scripts all of the text is there. The same tree makes the same bytes.
 */
export function renderHtml(handbook: Handbook): string {
  const { locale, facts, children } = handbook;
  const words = HANDBOOK_WORDS[locale];
  const page = PAGE_WORDS[locale];
  const sections = new Set<string>();
  for (const block of blocksBelow(children)) if (block.type === 'section') sections.add(block.id);
  const context: BlockContext = { handbook, words, locale, sections, depth: 0, count: counter() };
  const title = escapeHtml(facts.title);
  const state = escapeHtml(
    [facts.number, facts.issue ? words.issue(facts.issue.n) : words.draft, facts.edition]
      .filter(Boolean)
      .join(' · '),
  );
  const hasCover = children.some(({ type }) => type === 'cover');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#_main">${escapeHtml(page.skip)}</a>
<header>
<p class="title">${title}<span class="state">${state}</span></p>
<div id="_search" role="search" hidden>
<input id="_query" type="search" autocomplete="off" spellcheck="false" aria-label="${escapeHtml(page.searchLabel)}" placeholder="${escapeHtml(words.searchHint)}">
<div id="_panel" data-none="${escapeHtml(words.nothingFound)}" data-one="${escapeHtml(page.foundOne)}" data-many="${escapeHtml(page.found)}" data-more="${escapeHtml(page.more)}" hidden>
<p id="_status" role="status"></p>
<ul id="_results"></ul>
</div>
</div>
</header>
<main id="_main" tabindex="-1">
${hasCover ? '' : `<h1>${title}</h1>\n`}${blocks(children, context)}</main>
<script>${SEARCH_SCRIPT}</script>
</body>
</html>
`;
}
