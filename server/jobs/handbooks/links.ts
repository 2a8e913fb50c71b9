import { PRINTED_LINKS } from '../../../src/core/handbook/index.ts';

const ACTION = new RegExp(
  `/A <<\\s*/Type /Action\\s*/S /URI\\s*/URI \\(${PRINTED_LINKS.address}\\)\\s*>>`,
  'gu',
);
const SAID = new RegExp(`/Contents \\(${PRINTED_LINKS.address}\\)`, 'gu');

/**
 * The file with its links leading to their sections.
 * @param said what a link to a section says of where it leads
 */
export function leadLinks(bytes: Uint8Array, said: ReadonlyMap<string, string>): Uint8Array {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(ACTION, (link, section: string) =>
      `/Dest (${PRINTED_LINKS.labelOf(section)})`.padEnd(link.length),
    )
    .replace(SAID, (place, section: string) => {
      const text = said.get(section) ?? '';
      return `/Contents ${hexOf(text, place.length - '/Contents '.length)}`.padEnd(place.length);
    });
  return Buffer.from(pdf, 'latin1');
}

/** A text as PDF writes it, cut to `room` bytes. */
function hexOf(text: string, room: number): string {
  const most = Math.floor((room - '<FEFF>'.length) / 4);
  const units = Array.from({ length: Math.min(text.length, most) }, (_, at) => text.charCodeAt(at));
  // Half a pair of surrogates is no letter.
  const last = units.at(-1) ?? 0;
  if (units.length < text.length && last >= 0xd800 && last < 0xdc00) units.pop();
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}
