/** One Chinese character says as much as two Latin letters. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  const [letter = ''] = [...first];
  if (/\p{Script=Han}/u.test(letter)) return [...first].at(-1) ?? letter;
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (letter + last).toLocaleUpperCase();
}
