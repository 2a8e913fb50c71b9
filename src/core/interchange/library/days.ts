import type { Locale } from '../../model/index.ts';

const NAMES: Readonly<Record<Locale, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};
const CHINESE = '一二三四五六日';

/** Mon–Fri, Sun: runs of three days and more are ranges. */
export function sayDays(days: readonly number[], locale: Locale): string {
  const name = (day: number) => NAMES[locale][day - 1] ?? String(day);
  const runs: number[][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) =>
      run.length < 3 ? run.map(name).join(',') : `${name(run[0] ?? 1)}-${name(run.at(-1) ?? 1)}`,
    )
    .join(',');
}

function readDay(text: string): number | null {
  if (/^[1-7]$/.test(text)) return Number(text);
  const english = NAMES.en.findIndex((name) => text.toLowerCase().startsWith(name.toLowerCase()));
  if (english >= 0) return english + 1;
  const chinese = /^(?:周|星期|礼拜)?([一二三四五六日天])$/.exec(text)?.[1];
  return chinese === undefined ? null : CHINESE.indexOf(chinese === '天' ? '日' : chinese) + 1;
}

/** Days as people write them, in either language; null when one of them is none. */
export function readDays(text: string): number[] | null {
  const days = new Set<number>();
  for (const part of text
    .normalize('NFKC')
    .split(/[,、\s]+/)
    .filter(Boolean)) {
    const [from, to, ...more] = part.split(/[-–—~至到]/).map((day) => readDay(day.trim()));
    if (!from || to === null || more.length > 0) return null;
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day);
      if (day === (to ?? from)) break;
    }
  }
  return [...days].sort((a, b) => a - b);
}
