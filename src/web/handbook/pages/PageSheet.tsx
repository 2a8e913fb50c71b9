import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './pages.module.css';
import type { OutlineEntry, Pdf } from './pdf.ts';

interface Props {
  pdf: Pdf;
  /** From 0. */
  page: number;
  top: number;
  width: number;
  height: number;
  zoom: number;
  onLink: (to: OutlineEntry['to']) => void;
}

/** One page. What it showed before stays until the new picture is whole. */
export function PageSheet({ pdf, page, top, width, height, zoom, onLink }: Props) {
  const { t } = useTranslation('handbook');
  const paper = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawing = pdf.draw(page, zoom, onLink);
    void drawing.done.then((parts) => {
      if (!parts || !paper.current) return;
      paper.current.replaceChildren(...parts);
      paper.current.style.setProperty('--total-scale-factor', String(zoom));
      paper.current.dataset.drawn = '';
    });
    return drawing.cancel;
  }, [pdf, page, zoom, onLink]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page of a document isn't a set of fields
    <div
      role="group"
      aria-label={t('pages.page', { n: page + 1, of: pdf.sizes.length })}
      className={classes.sheet}
      style={{ top, width, height }}
    >
      <div ref={paper} className={classes.paper} data-page={page + 1} />
    </div>
  );
}
