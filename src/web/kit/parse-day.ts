const FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** "2026-12-31", "2026/1/5", "2026年1月5日", "２０２６1231" as the file has them: 2026-12-31. What can't be read goes on as it is. */
export function parseDay(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  for (const form of FORMS) {
    const [, year, month, day] = form.exec(plain) ?? [];
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return text.trim();
}
