const NUMBERED = [
  /^(?:stage|phase|阶段)\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[:：.、–—-]\s*(?=\S)/iu,
  /^第\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*阶段\s*[:：.、–—-]\s*(?=\S)/u,
];

/** A stage's name where there is room for a few letters: of "Stage 3: Compare" the number and what tells it from the others. */
export function farName(name: string): string {
  for (const numbered of NUMBERED) {
    const short = name.replace(numbered, '$1 ');
    if (short !== name) return short;
  }
  return name;
}
