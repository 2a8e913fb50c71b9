/** Nobody reads more than the first lines on a card. */
const READ = 200;

/** A body's beginning as plain text: the signs of Markdown's emphasis, links and lists are left out. */
export function excerpt(markdown: string): string {
  return markdown
    .slice(0, READ)
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1')
    .replace(/(\*\*|__|`)(\S(?:[^\n]*?\S)?)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(\S(?:[^\n]*?\S)?)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/^[ \t]*(?:[-*+]|#{1,6}|>)[ \t]+/gmu, '')
    .replace(/\s*\n\s*/gu, ' ');
}
