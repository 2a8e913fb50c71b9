/** An element of an XML file, as strictly read as it must be written. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const TAG = /<(?:\?[^?]*\?|(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?))>/uy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML can't hold
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function decoded(text: string): string {
  if (!/^(?:[^&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)*$/iu.test(text))
    throw new Error(`A bare & in ${text}`);
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (_, decimal, hex, name) =>
    name ? (NAMED[name] as string) : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
}

/** Reads a well-formed XML text. @throws on anything else */
export function readXml(text: string): Element {
  if (UNWRITABLE.test(text)) throw new Error('A character that XML has no way to write');
  const root: { name: string; attributes: Map<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: new Map(),
    children: [],
  };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    const here = open.at(-1) as typeof root;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const words = text.slice(at, next < 0 ? undefined : next);
      if (open.length === 1 && words.trim() !== '') throw new Error(`Text outside: ${words}`);
      here.children.push(decoded(words));
      at += words.length;
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(text);
    if (!match) throw new Error(`No tag: ${text.slice(at, at + 80)}`);
    at = TAG.lastIndex;
    const [, closes, name, rest = '', empty] = match;
    if (name === undefined) continue;
    if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', value = ''] of rest.matchAll(/([\w:.-]+)="([^"]*)"/gu)) {
      if (attributes.has(key)) throw new Error(`${key} twice in ${name}`);
      attributes.set(key, decoded(value));
    }
    const element = { name, attributes, children: [] };
    here.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length > 1) throw new Error(`${open.at(-1)?.name} is never closed`);
  return root;
}

/** All elements of a name below, in reading order. */
export function elementsOf(from: Element, name: string): Element[] {
  return from.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child, ...elementsOf(child, name)] : elementsOf(child, name);
  });
}

export const textOf = (from: Element): string =>
  from.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
