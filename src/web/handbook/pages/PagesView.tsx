import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentPage, GAP, layoutPages, pagesIn, placeAt, scrollTo, zoomToFit } from './layout.ts';
import { PageSheet } from './PageSheet.tsx';
import { PagesBar } from './PagesBar.tsx';
import classes from './pages.module.css';
import type { OutlineEntry, PagePlace, Pdf } from './pdf.ts';

interface Props {
  pdf: Pdf;
  /** Shown from there as soon as it is another one: the first of these sections that the document has. */
  follow?: readonly string[] | null;
  /** Beside what moves through the pages. */
  tools?: ReactNode;
  /** Over the pages. */
  notice?: ReactNode;
}

const SIDE = 20;

/** As a section of the handbook is called in its PDF. */
const sectionName = (section: string): string => `s-${section}`;

/** A PDF page by page, as wide as there is room until somebody says otherwise. Only pages near the window are drawn. */
export function PagesView({ pdf, follow = null, tools, notice }: Props) {
  const { t } = useTranslation('handbook');
  const { ref: measured, width: room, height: window } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [scroll, setScroll] = useState(0);
  const fitting = Math.max(120, room - 2 * SIDE);
  const zoom = chosen ?? zoomToFit(pdf.sizes, fitting);
  const layout = useMemo(
    () => layoutPages(pdf.sizes, zoom, chosen === null ? fitting : undefined),
    [pdf, zoom, chosen, fitting],
  );
  /** What is read stays where it is when zoom, width or the pages change. */
  const place = useRef<PagePlace>({ page: 0, down: -GAP });

  const go = useCallback(
    (to: PagePlace) => {
      place.current = to;
      if (scroller.current) scroller.current.scrollTop = scrollTo(layout, to);
    },
    [layout],
  );
  const goNow = useRef(go);
  useLayoutEffect(() => {
    goNow.current = go;
    go(place.current);
  }, [go]);

  const onLink = useCallback(
    (to: OutlineEntry['to']) => {
      // Zoom or width may be others by then.
      void pdf.placeOf(to).then((found) => found && goNow.current(found));
    },
    [pdf],
  );
  const followed = useRef<readonly string[] | null>(null);
  useLayoutEffect(() => {
    if (follow === followed.current) return;
    followed.current = follow;
    if (!follow) return;
    const wanted = follow.map((section) => pdf.placeOf(sectionName(section)));
    void Promise.all(wanted).then((places) => {
      const place = places.find((one) => one !== null);
      if (place && followed.current === follow) goNow.current(place);
    });
  }, [follow, pdf]);

  const [from, to] = pagesIn(layout, scroll, window);
  const ready = room > 0;
  return (
    <div className={classes.view}>
      <PagesBar
        page={currentPage(layout, scroll, window)}
        count={pdf.sizes.length}
        outline={pdf.outline}
        zoom={zoom}
        isFitted={chosen === null}
        onPage={(page) => go({ page, down: 0 })}
        onEntry={onLink}
        onZoom={setChosen}
        tools={tools}
      />
      {notice}
      {/* Not focusable, it could not be scrolled by keys. */}
      <section
        ref={useMergedRef(measured, scroller)}
        className={classes.scroller}
        aria-label={t('pages.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        onScroll={({ currentTarget: { scrollTop } }) => {
          place.current = placeAt(layout, scrollTop);
          setScroll(scrollTop);
        }}
      >
        <div className={classes.pages} style={{ height: layout.height, minWidth: layout.width + 2 * SIDE }}>
          {ready &&
            layout.pages.slice(from, to).map((page, step) => (
              <PageSheet
                // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
                key={from + step}
                pdf={pdf}
                page={from + step}
                top={page.top}
                width={page.width}
                height={page.height}
                zoom={page.zoom}
                onLink={onLink}
              />
            ))}
        </div>
      </section>
    </div>
  );
}
