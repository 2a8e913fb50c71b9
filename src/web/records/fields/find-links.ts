const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"'“”‘’「」（）()[\]{}，。；！？、]+/giu;
const SAFE: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address, when it is one that may be followed; texts are written by anyone. */
export function safeAddress(text: string): string | null {
  try {
    const url = new URL(text.trim());
    return SAFE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The addresses in a text, each once, in order. */
export function findLinks(text: string): readonly string[] {
  const found = [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!?]+$/, ''));
  return [...new Set(found)].filter((address) => safeAddress(address) !== null);
}
