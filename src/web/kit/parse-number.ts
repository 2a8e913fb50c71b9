export interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

/**
 * Reads what a person typed: full-width digits and a decimal comma too. Null for an empty text,
 * undefined for what is no number or lies outside the limits.
 */
export function parseNumber(
  text: string,
  { min, max, integer }: NumberLimits = {},
): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  if (!/^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain)) return undefined;
  const value = Number(plain.replace(',', '.'));
  if (min !== undefined && value < min) return undefined;
  if (max !== undefined && value > max) return undefined;
  return integer && !Number.isInteger(value) ? undefined : value;
}
