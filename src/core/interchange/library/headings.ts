import { LIBRARY_TABLES, type LibraryTable } from '../../model/index.ts';
import { type Column, LIBRARY_COLUMNS } from './columns.ts';
import { plainText, wordIn } from './word.ts';

/** What a column of a file holds: the record's id, a field by its key, or nothing that is taken. */
export type Meaning = 'id' | (string & {}) | null;

const ID_WORDS: ReadonlySet<string> = new Set(['id', '编号', 'record id']);

/** Words that people put over a column, beside its own. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  name: ['title', '标题', '姓名', '名字'],
  term: ['term', 'word', '用语', '禁用语', '禁用词', '不能说'],
  say: ['say', 'replacement', 'instead', '替换为', '应说', '建议说法', '替换说法'],
  note: ['notes', 'comment', 'remarks', '说明'],
  situation: ['scenario', '情境', '情形'],
  target: ['target', 'time', '时间', '时效'],
  lines: ['text', 'script', '内容', '话术'],
  role: ['role', '岗位', '角色'],
  limit: ['limit', '上限', '额度'],
  scope: ['scope', '范围', '场合'],
};

const saysColumn = (word: string, { key, label }: Column): boolean =>
  [key, wordIn('en', label), wordIn('zh-CN', label), ...(OTHER_WORDS[key] ?? [])].some(
    (name) => plainText(name) === word,
  );

/** What the headings mean in a table, each column once. */
export function meaningsOf(table: LibraryTable, headings: readonly string[]): Meaning[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const word = plainText(heading);
    const found = ID_WORDS.has(word)
      ? 'id'
      : LIBRARY_COLUMNS[table].find((column) => !taken.has(column.key) && saysColumn(word, column))?.key;
    if (found === undefined || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
}

/** The table that a sheet is of: by its name, else the one that knows most of its headings; null when none does. */
export function tableOfSheet(name: string, headings: readonly string[]): LibraryTable | null {
  const plain = plainText(name);
  const named = LIBRARY_TABLES.find((table) =>
    [table, wordIn('en', `kinds.${table}`), wordIn('zh-CN', `kinds.${table}`)].some(
      (word) => plainText(word) === plain,
    ),
  );
  if (named) return named;
  const known = LIBRARY_TABLES.map((table) => ({
    table,
    count: meaningsOf(table, headings).filter((meaning) => meaning !== null && meaning !== 'id').length,
  }));
  const best = known.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count >= 2 ? best.table : null;
}
