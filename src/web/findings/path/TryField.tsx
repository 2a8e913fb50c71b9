import { ActionIcon, Slider, TextInput } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duration, parseDuration } from '../../../core/base/index.ts';
import { isComposing, parseNumber } from '../../kit/index.ts';
import { useWording } from '../../records/index.ts';
import classes from './PathPanel.module.css';
import { scaleOf } from './scale.ts';

interface Props {
  name: string;
  /** What counts now; null for no time of its own. */
  takes: Duration | null;
  tried: Duration | null;
  onTry: (duration: Duration | null) => void;
}

const USUAL: Duration = { amount: 4, unit: 'h' };

/** "What if this took …": a slider for a feel, a field for what is meant. Nothing in the journey changes. */
export function TryField({ name, takes, tried, onTry }: Props) {
  const { t } = useTranslation('findings');
  const { duration } = useWording();
  // The scale is that of what stands: it must not grow under the hand that slides.
  const standing = useRef(takes ?? USUAL);
  if (!tried) standing.current = takes ?? USUAL;
  const now = tried ?? takes;
  const said = now ? duration(now) : '';
  const [draft, setDraft] = useState(said);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setDraft(said);
    setWrong(false);
  }, [said]);

  const read = () => {
    if (draft.trim() === said.trim()) return;
    const amount = parseNumber(draft);
    const unit = (now ?? standing.current).unit;
    const found = typeof amount === 'number' && amount > 0 ? { amount, unit } : parseDuration(draft);
    if (found) {
      // What is meant in another unit is tried on from there.
      standing.current = found;
      onTry(found);
    }
    if (!found && draft.trim() === '') onTry(null);
    setWrong(!found && draft.trim() !== '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') read();
    if (event.key === 'Escape' && draft !== said) {
      // The first Escape gives up what was typed, the next one leaves.
      event.stopPropagation();
      setDraft(said);
    }
  };
  const { max, step } = scaleOf(standing.current.amount);
  const sameUnit = now?.unit === standing.current.unit;
  return (
    <div className={classes.try} data-tried={tried !== null || undefined}>
      <Slider
        className={classes.slider}
        size="xs"
        min={step}
        max={max}
        step={step}
        label={null}
        value={now && sameUnit ? Math.min(now.amount, max) : step}
        thumbLabel={t('path.try', { name })}
        thumbProps={{ 'aria-valuetext': said }}
        onChange={(amount) => onTry({ amount, unit: standing.current.unit })}
      />
      <TextInput
        size="xs"
        className={classes.field}
        aria-label={t('path.try', { name })}
        placeholder={t('path.noTime')}
        error={wrong}
        title={wrong ? t('path.format') : undefined}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={read}
        onKeyDown={onKeyDown}
      />
      <ActionIcon
        size={24}
        aria-label={t('path.revert', { name })}
        disabled={!tried}
        onClick={() => onTry(null)}
      >
        <RotateCcw size={13} aria-hidden />
      </ActionIcon>
    </div>
  );
}
