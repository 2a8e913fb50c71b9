import { describe, expect, test } from 'vitest';
import { mix, PALETTE, type Palette, paletteVariables, THEMES } from './palette.ts';

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function* texts(p: Palette): Generator<[string, string, string]> {
  const grounds = {
    canvas: p.canvas,
    surface: p.surface,
    frame: p.frame,
    chip: p.chip,
    ...Object.fromEntries(
      Object.entries(p.roles).flatMap(([role, { band, card }]) => [
        [`${role} band`, band],
        [`${role} card`, card],
      ]),
    ),
    ...Object.fromEntries(Object.entries(p.phases).map(([phase, { fill }]) => [`${phase} header`, fill])),
  };
  for (const [name, ground] of Object.entries(grounds)) {
    yield [`ink on ${name}`, p.ink, ground];
    yield [`muted on ${name}`, p.muted, ground];
  }
  for (const [phase, { mark }] of Object.entries(p.phases)) yield [`${phase} label`, mark, p.frame];
  for (const [kind, look] of Object.entries(p.moments)) yield [`${kind} title`, look.ink, look.fill];
  for (const [kind, color] of Object.entries(p.links)) yield [`${kind} label`, color, p.surface];
}

function* signs(p: Palette): Generator<[string, string, string]> {
  for (const [role, { mark, card }] of Object.entries(p.roles)) {
    yield [`${role} sign`, mark, p.frame];
    yield [`${role} channel`, mark, card];
  }
  for (const [kind, color] of Object.entries(p.standards)) yield [kind, color, p.surface];
  for (const [kind, look] of Object.entries(p.moments)) {
    yield [`${kind} on its box`, look.mark, look.fill];
    yield [`${kind} on a card`, look.mark, p.surface];
    yield [`${kind} inner`, look.on, look.mark];
  }
  for (const [i, color] of p.series.entries()) yield [`series ${i}`, color, p.roles.feeling.band];
  for (const [kind, color] of Object.entries(p.links)) yield [`${kind} line`, color, p.roles.backstage.band];
  yield ['lines', p.lines, p.canvas];
  yield ['faint', p.faint, p.surface];
}

describe.each(THEMES)('%s', (theme) => {
  test.each([...texts(PALETTE[theme])])('%s reads (4.5 : 1)', (_, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...signs(PALETTE[theme])])('%s shows (3 : 1)', (_, sign, ground) => {
    expect(contrast(sign, ground)).toBeGreaterThanOrEqual(3);
  });

  test('as variables every colour has a name', () => {
    const variables = paletteVariables(theme);
    expect(variables['--map-canvas']).toBe(PALETTE[theme].canvas);
    expect(variables['--map-roles-customer-mark']).toBe(PALETTE[theme].roles.customer.mark);
    expect(variables['--map-series-0']).toBe(PALETTE[theme].series[0]);
    for (const color of Object.values(variables)) expect(color).toMatch(/^#[0-9a-f]{6}$/u);
  });
});

test('mixing goes from one colour to the other', () => {
  expect(mix('#000000', '#ffffff', 0)).toBe('#ffffff');
  expect(mix('#000000', '#ffffff', 1)).toBe('#000000');
  expect(mix('#ff0000', '#0000ff', 0.5)).toBe('#800080');
});
