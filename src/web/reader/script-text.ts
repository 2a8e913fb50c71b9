import type { Script } from './search.ts';

type Fills = Readonly<Record<string, string>>;

/** The names of what a script leaves open, each once, in the order in which they are said. */
export const fillsOf = ({ lines }: Script): string[] => [
  ...new Set(
    lines.flatMap(({ pieces }) => pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.fill]))),
  ),
];

/** What is said, a line a line; what has not been filled in stays in its braces. */
export const textOf = ({ lines }: Script, fills: Fills): string =>
  lines
    .map(({ pieces }) =>
      pieces
        .map((piece) => (typeof piece === 'string' ? piece : fills[piece.fill]?.trim() || `{${piece.fill}}`))
        .join(''),
    )
    .join('\n');

/** Whether it could be put on the clipboard. Over plain http browsers have only the old way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.setAttribute('readonly', '');
    field.className = 'visually-hidden';
    document.body.append(field);
    field.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      field.remove();
    }
  }
}
