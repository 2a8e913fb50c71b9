const ARROWS = ['arrowup', 'arrowdown', 'arrowleft', 'arrowright'];

/**
 * The keys of a row as they are shown one after the other: what is held for all of them once, then each; four arrows are
 * `arrows`. `mod+arrowleft` and `mod+arrowright` are Ctrl ← →. Where something else is held for each, `/` stands between.
 */
export function pressesOf(keys: readonly string[]): readonly string[] {
  const parts = keys.map((key) => key.split(/\+(?!$)/));
  const held = parts[0]?.slice(0, -1) ?? [];
  if (parts.some((key) => key.slice(0, -1).join() !== held.join())) {
    return parts.flatMap((key, index) => (index === 0 ? key : ['/', ...key]));
  }
  const last = parts.map((key) => key.at(-1) ?? '');
  const four = last.length === 4 && ARROWS.every((arrow) => last.includes(arrow));
  return [...held, ...(four ? ['arrows'] : last)];
}
