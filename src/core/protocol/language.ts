import { LOCALES, type Locale } from '../model/index.ts';

/** The product's language for a tag such as `zh-Hans-CN`, `zh_CN.UTF-8` or `en-GB`; null for another language. */
export function localeOfTag(tag: string): Locale | null {
  const primary = /^[a-z]+/i.exec(tag.trim())?.[0].toLowerCase();
  return LOCALES.find((locale) => locale.split('-')[0] === primary) ?? null;
}

/** The first of ours in an Accept-Language header, by weight; null when the reader asked for none of them. */
export function localeOfHeader(header: string): Locale | null {
  const wishes = header
    .slice(0, 1_000)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.split(';');
      const q = weight === undefined ? 1 : Number(/q\s*=\s*([\d.]+)/i.exec(weight)?.[1] ?? 1);
      return { locale: localeOfTag(tag), q };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  return wishes.find(({ locale }) => locale !== null)?.locale ?? null;
}
