/** FNV-1a, for telling ids apart that look alike once they are cleaned, and for choices that must not be chance. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const cleaned = (id: string): string => id.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60);

/** Gives each thing an id of the tree: the same for the same thing, other for others, letters, digits and `-` only. */
export function createIds(): (kind: string, ...of: readonly string[]) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (kind, ...of) => {
    const key = [kind, ...of].join('\n');
    const known = given.get(key);
    if (known !== undefined) return known;
    // The narrowest part alone where that is enough: ids stay readable, and the same from issue to issue.
    const last = of.at(-1) ?? '';
    const short = of.length === 0 ? kind : `${kind}-${cleaned(last)}`;
    const isPlain = cleaned(last) === last;
    let id = isPlain ? short : `${short}-${hashOf(key).toString(36)}`;
    for (let more = 0; taken.has(id); more++) id = `${short}-${hashOf(`${key}${more || ''}`).toString(36)}`;
    given.set(key, id);
    taken.add(id);
    return id;
  };
}
