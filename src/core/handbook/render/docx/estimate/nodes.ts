import type { IXmlableObject } from 'docx';

/** An element of a document that is about to be written: `{name: [{_attr: …}, child, …]}`. */
export interface Node {
  readonly name: string;
  readonly content: unknown;
}

const isElement = (value: unknown): value is IXmlableObject =>
  typeof value === 'object' && value !== null && !('_attr' in value);

/** The elements in an element, in their order. */
export function nodesIn(content: unknown): Node[] {
  const list = Array.isArray(content) ? content : [content];
  return list.flatMap((item) =>
    isElement(item) ? Object.entries(item).map(([name, inner]) => ({ name, content: inner })) : [],
  );
}

export const nodeIn = (content: unknown, name: string): Node | undefined =>
  nodesIn(content).find((node) => node.name === name);

/** An attribute of an element; undefined where it has none. */
export function attribute(node: Node | undefined, name: string): string | undefined {
  const { content } = node ?? {};
  const holder = Array.isArray(content)
    ? content.find((item) => typeof item === 'object' && item !== null && '_attr' in item)
    : content;
  const attributes = (holder as { _attr?: Record<string, unknown> } | undefined)?._attr;
  const value = attributes?.[name];
  return value === undefined ? undefined : String(value);
}

/** All elements of these names below, in reading order. */
export function* below(content: unknown, names: ReadonlySet<string>): Generator<Node> {
  for (const node of nodesIn(content)) {
    if (names.has(node.name)) yield node;
    else yield* below(node.content, names);
  }
}
