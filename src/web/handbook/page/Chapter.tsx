import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreeChapter } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import { useHandbookSession } from '../../sync/index.ts';
import { ChapterText } from './ChapterText.tsx';
import classes from './chapters.module.css';

interface Props {
  chapter: FreeChapter;
  readOnly: boolean;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

export function Chapter({ chapter: { id, kind, title, text }, readOnly, onUp, onDown }: Props) {
  const { t } = useTranslation('handbook');
  const { edit } = useHandbookSession();
  const section = useRef<HTMLElement>(null);
  const heading = useId();
  const name = kind === 'own' ? title.trim() || t('chapter.unnamed') : t(`chapter.${kind}`);
  /** The chapter moves away under the button: the focus goes along. */
  const moving = (move: (() => void) | null, way: 'up' | 'down') => () => {
    move?.();
    requestAnimationFrame(() => {
      const button = section.current?.querySelector<HTMLButtonElement>(`[data-way="${way}"]`);
      button?.scrollIntoView({ block: 'nearest' });
      button?.focus();
    });
  };
  return (
    <section ref={section} className={classes.chapter} data-chapter={id} aria-labelledby={heading}>
      <header className={classes.head}>
        {kind === 'own' ? (
          <>
            <span id={heading} hidden>
              {name}
            </span>
            <ChapterText id={id} field="title" value={title} label={t('chapter.title')} readOnly={readOnly} />
          </>
        ) : (
          <h2 id={heading} className={classes.name}>
            {name}
          </h2>
        )}
        {!readOnly && (
          <span className={classes.tools}>
            <IconButton
              size={28}
              data-way="up"
              label={t('chapter.up', { name })}
              disabled={!onUp}
              onClick={moving(onUp, 'up')}
            >
              <ArrowUp size={15} aria-hidden />
            </IconButton>
            <IconButton
              size={28}
              data-way="down"
              label={t('chapter.down', { name })}
              disabled={!onDown}
              onClick={moving(onDown, 'down')}
            >
              <ArrowDown size={15} aria-hidden />
            </IconButton>
            {kind === 'own' && (
              <IconButton size={28} label={t('chapter.remove', { name })} onClick={() => edit.remove(id)}>
                <Trash2 size={15} aria-hidden />
              </IconButton>
            )}
          </span>
        )}
      </header>
      <ChapterText
        id={id}
        field="text"
        value={text}
        label={name}
        placeholder={t(`chapter.${kind}.hint`)}
        readOnly={readOnly}
      />
    </section>
  );
}
