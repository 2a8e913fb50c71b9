import type { Locale } from '../../src/core/model/index.ts';
import type { Sentences } from '../../src/core/protocol/index.ts';

/** The industries of the templates, by the first part of their file names. */
const INDUSTRIES: Readonly<Record<string, Sentences>> = {
  'appliance-repair': { en: 'Appliance repair', 'zh-CN': '家电维修' },
  ecommerce: { en: 'E-commerce', 'zh-CN': '电商' },
  hotel: { en: 'Hotel', 'zh-CN': '酒店' },
};

/** An industry in the template's own language; one that has no words yet shows its key. */
export const industryOf = (key: string, locale: Locale): string => INDUSTRIES[key]?.[locale] ?? key;
