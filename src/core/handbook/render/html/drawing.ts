import { escapeHtml } from './escape.ts';

/** What draws, and nothing that runs, loads, links, styles the page around it or holds HTML. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g path rect line text tspan circle ellipse polygon polyline defs linearGradient radialGradient stop ' +
    'clipPath mask marker pattern symbol use image'
  ).split(' '),
);

/** Presentation and geometry; `style` is not among them: the page's policy would refuse it. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'id d x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height points transform viewBox preserveAspectRatio ' +
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset ' +
    'stroke-linecap stroke-linejoin stroke-miterlimit opacity color font-family font-size font-weight font-style ' +
    'text-anchor dominant-baseline letter-spacing writing-mode text-rendering shape-rendering textLength ' +
    'lengthAdjust rotate offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod clip-path ' +
    'clip-rule clipPathUnits mask maskUnits maskContentUnits marker-start marker-mid marker-end markerWidth ' +
    'markerHeight markerUnits refX refY orient patternUnits patternContentUnits patternTransform vector-effect ' +
    'paint-order visibility display href xlink:href'
  ).split(' '),
);

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([A-Za-z][\w:.-]*)((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });

/** A picture that is in the page itself. */
const PICTURE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

/** What a value leads to, all of it inside the drawing, under the drawing's own prefix; null for anything else. */
function keptValue(element: string, name: string, value: string, prefix: string): string | null {
  if (name === 'id') return /^[\w.:-]+$/.test(value) ? `${prefix}${value}` : null;
  if (name.endsWith('href') && element === 'image') return PICTURE.test(value) ? value : null;
  if (name.endsWith('href')) return /^#[\w.:-]+$/.test(value) ? `#${prefix}${value.slice(1)}` : null;
  if (!/url\s*\(/i.test(value)) return value;
  const target = /^\s*url\(\s*["']?#([\w.:-]+)["']?\s*\)\s*$/i.exec(value)?.[1];
  return target === undefined ? null : `url(#${prefix}${target})`;
}

function attributesOf(element: string, source: string, prefix: string): string {
  let html = '';
  const seen = new Set<string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    if (!ATTRIBUTES.has(name) || seen.has(name)) continue;
    const value = keptValue(element, name, decode(double ?? single ?? ''), prefix);
    if (value === null) continue;
    seen.add(name);
    html += ` ${name}="${escapeHtml(value)}"`;
  }
  return html;
}

/**
 * SVG text written anew from what may stand in a page: known elements and attributes, ids under `prefix` so that those
 * of two drawings never meet, references only within. Null when it is no SVG, or one that isn't well formed.
 */
export function drawingIn(svg: string, prefix: string, label: string): string | null {
  const open: string[] = [];
  /** How many of the open elements are left out, with all that they hold. */
  let left = 0;
  let html = '';
  let roots = 0;
  for (const [whole, cdata, closes, name = '', attributes = '', closed, text] of svg.matchAll(TOKEN)) {
    if (name === '') {
      if (whole === '<') return null;
      const words = cdata ?? (text === undefined ? '' : decode(text));
      if (open.length > 0 && left === 0 && words.trim() !== '') html += escapeHtml(words);
    } else if (closes) {
      if (open.pop() !== name) return null;
      if (left > 0) left--;
      else html += `</${name}>`;
    } else {
      if (open.length === 0 && (name !== 'svg' || ++roots > 1)) return null;
      const isRoot = open.length === 0;
      const own = attributesOf(name, attributes, prefix);
      // A picture that would have been asked for elsewhere is none.
      const isShown = name !== 'image' || own.includes('href=');
      const kept = left === 0 && ELEMENTS.has(name) && (isRoot || name !== 'svg') && isShown;
      if (kept) {
        html += `<${name}${own}`;
        if (isRoot) html += ` role="img" aria-label="${escapeHtml(label)}"`;
        html += closed ? `></${name}>` : '>';
      }
      if (!closed) {
        open.push(name);
        if (!kept) left++;
      }
    }
  }
  return roots === 1 && open.length === 0 ? html : null;
}
