import { renderSVG } from 'uqr';
import type { Locale } from '../../../src/core/model/index.ts';
import type { Sentences } from '../../../src/core/protocol/index.ts';

const TITLE: Sentences = { en: 'QR code for {url}', 'zh-CN': '二维码：{url}' };
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? '');

/** The address as a picture to be pointed at with a phone: black on white whatever the theme, or cameras fail. */
export function qrSvg(url: string, locale: Locale): string {
  const title = escaped(TITLE[locale].replace('{url}', () => url));
  return renderSVG(url, {
    ecc: 'M',
    border: 4,
    pixelSize: 8,
    blackColor: '#000',
    whiteColor: '#fff',
  }).replace(/>/, ` role="img" aria-label="${title}"><title>${title}</title>`);
}
