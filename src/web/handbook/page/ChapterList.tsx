import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../core/model/index.ts';
import { useChapters, useHandbookSession, useReadOnly } from '../../sync/index.ts';
import { Chapter } from './Chapter.tsx';
import classes from './chapters.module.css';

/** The chapters that the map can't know: written here, live, with others. */
export function ChapterList({ locale }: { locale: Locale }) {
  const { t } = useTranslation('handbook');
  const chapters = useChapters();
  const { edit } = useHandbookSession();
  const readOnly = useReadOnly();
  const list = useRef<HTMLDivElement>(null);
  const added = useRef<string | null>(null);

  // A new chapter begins with its name.
  useEffect(() => {
    const id = added.current;
    if (id === null || !chapters.some((chapter) => chapter.id === id)) return;
    added.current = null;
    list.current?.querySelector<HTMLElement>(`[data-chapter="${id}"] [data-title]`)?.focus();
  }, [chapters]);

  const move = (at: number, to: number) => {
    const chapter = chapters[at];
    const others = chapters.filter((one) => one !== chapter);
    if (chapter) edit.move(chapter.id, others[to - 1]?.id ?? null);
  };
  return (
    <div ref={list} className={classes.list} lang={locale}>
      {chapters.map((chapter, at) => (
        <Chapter
          key={chapter.id}
          chapter={chapter}
          readOnly={readOnly}
          onUp={at > 0 ? () => move(at, at - 1) : null}
          onDown={at < chapters.length - 1 ? () => move(at, at + 1) : null}
        />
      ))}
      {!readOnly && (
        <Button
          variant="default"
          className={classes.add}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => {
            added.current = edit.addOwn(chapters.at(-1)?.id ?? null);
          }}
        >
          {t('chapter.add')}
        </Button>
      )}
    </div>
  );
}
