import type { Locale } from '../../../core/model/index.ts';
import type { TemplateInfo } from '../../../core/protocol/index.ts';

export interface TemplateChoice {
  /** The industries among the templates of that language, each once, in the list's order. */
  readonly industries: readonly string[];
  readonly templates: readonly TemplateInfo[];
}

/** The templates of one language (or all) and of one industry (or all). An industry's name is in the template's own language. */
export function chooseTemplates(
  all: readonly TemplateInfo[],
  language: Locale | 'all',
  industry: string | null,
): TemplateChoice {
  const spoken = all.filter(({ locale }) => language === 'all' || locale === language);
  const industries = [...new Set(spoken.map((template) => template.industry))];
  // An industry chosen in the other language is no choice here.
  const chosen = industry !== null && industries.includes(industry) ? industry : null;
  return {
    industries,
    templates: chosen === null ? spoken : spoken.filter((template) => template.industry === chosen),
  };
}
