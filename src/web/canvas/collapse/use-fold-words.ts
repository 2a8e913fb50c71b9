import { useTranslation } from 'react-i18next';
import type { FoldBox } from '../../../core/layout/index.ts';

/** How much is hidden, in words. */
export function useFoldWords(): (folds: readonly Pick<FoldBox, 'count' | 'marks'>[]) => string {
  const { t, i18n } = useTranslation('canvas');
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  return (folds) => {
    const cards = folds.reduce((sum, { count }) => sum + count, 0);
    const moments = (['pain', 'delight'] as const).map((kind) => ({
      kind,
      count: folds
        .flatMap(({ marks }) => marks)
        .reduce((sum, mark) => sum + (mark.kind === kind ? mark.count : 0), 0),
    }));
    const parts = [
      ...(cards > 0 ? [t('fold.cards', { count: cards })] : []),
      ...moments.flatMap(({ kind, count }) => (count > 0 ? [t(`fold.${kind}`, { count })] : [])),
    ];
    return parts.length > 0 ? list.format(parts) : t('fold.empty');
  };
}
