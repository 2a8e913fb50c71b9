import { ActionIcon, Menu, NumberInput } from '@mantine/core';
import { ChevronDown, ChevronUp, List, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, isComposing } from '../../kit/index.ts';
import classes from './pages.module.css';
import type { OutlineEntry } from './pdf.ts';

interface Props {
  /** From 0. */
  page: number;
  count: number;
  outline: readonly OutlineEntry[];
  zoom: number;
  isFitted: boolean;
  onPage: (page: number) => void;
  onEntry: (to: OutlineEntry['to']) => void;
  onZoom: (zoom: number | null) => void;
  tools?: ReactNode;
}

/** A screen's pixel is 1/96 of an inch, a point of the page 1/72. */
const ACTUAL = 96 / 72;
const STEP = 1.2;
const MOST = 4;
const LEAST = 0.25;

/** Contents, the page's number, and zoom. */
export function PagesBar({ page, count, outline, zoom, isFitted, onPage, onEntry, onZoom, tools }: Props) {
  const { t } = useTranslation('handbook');
  const zoomBy = (factor: number) => onZoom(Math.min(MOST, Math.max(LEAST, zoom * factor)));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('pages.tools')}>
      <Contents outline={outline} onEntry={onEntry} />
      <span className={classes.numbers}>
        <IconButton
          size={28}
          label={t('pages.previous')}
          disabled={page <= 0}
          onClick={() => onPage(page - 1)}
        >
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <PageNumber page={page} count={count} onPage={onPage} />
        <span className={classes.count}>{t('pages.of', { count })}</span>
        <IconButton
          size={28}
          label={t('pages.next')}
          disabled={page >= count - 1}
          onClick={() => onPage(page + 1)}
        >
          <ChevronDown size={16} aria-hidden />
        </IconButton>
      </span>
      <span className={classes.zoom}>
        <IconButton size={28} label={t('pages.zoomOut')} onClick={() => zoomBy(1 / STEP)}>
          <ZoomOut size={16} aria-hidden />
        </IconButton>
        <span className={classes.percent}>
          {t('pages.percent', { n: Math.round((100 * zoom) / ACTUAL) })}
        </span>
        <IconButton size={28} label={t('pages.zoomIn')} onClick={() => zoomBy(STEP)}>
          <ZoomIn size={16} aria-hidden />
        </IconButton>
        <IconButton size={28} label={t('pages.fit')} aria-pressed={isFitted} onClick={() => onZoom(null)}>
          <MoveHorizontal size={16} aria-hidden />
        </IconButton>
      </span>
      <span className={classes.tools}>{tools}</span>
    </div>
  );
}

function PageNumber({ page, count, onPage }: Pick<Props, 'page' | 'count' | 'onPage'>) {
  const { t } = useTranslation('handbook');
  const [typed, setTyped] = useState<string | number | null>(null);
  const commit = () => {
    const wanted = typeof typed === 'number' ? typed : Number.parseInt(typed ?? '', 10);
    setTyped(null);
    if (Number.isFinite(wanted)) onPage(Math.min(count, Math.max(1, wanted)) - 1);
  };
  return (
    <NumberInput
      size="xs"
      hideControls
      allowDecimal={false}
      allowNegative={false}
      className={classes.number}
      aria-label={t('pages.number')}
      value={typed ?? page + 1}
      onFocus={(event) => event.currentTarget.select()}
      onChange={setTyped}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
      onBlur={() => typed !== null && commit()}
    />
  );
}

function Contents({ outline, onEntry }: Pick<Props, 'outline' | 'onEntry'>) {
  const { t } = useTranslation('handbook');
  return (
    <Menu position="bottom-start" width={340} disabled={outline.length === 0} keepMounted={false}>
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('pages.contents')} disabled={outline.length === 0}>
          <List size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.contents}>
        {outline.map(({ title, level, to }, at) => (
          <Menu.Item
            // biome-ignore lint/suspicious/noArrayIndexKey: two chapters may have one title
            key={at}
            className={classes.entry}
            data-level={level}
            style={{ paddingInlineStart: 12 + 16 * level }}
            onClick={() => onEntry(to)}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
