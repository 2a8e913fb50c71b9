import { useTranslation } from 'react-i18next';
import { useWording } from '../../records/index.ts';
import { Choose } from './Choose.tsx';
import type { Sizes } from './choice.ts';
import classes from './picture.module.css';

interface Props {
  sizes: Sizes | null;
  offered: readonly number[];
  scale: number;
  onChange: (scale: number) => void;
}

/** How large; of what is too large for the largest size it says so. */
export function ScaleChoice({ sizes, offered, scale, onChange }: Props) {
  const { t } = useTranslation('panels');
  const { number } = useWording();
  const isLimited = sizes !== null && !sizes.fits(4);
  return (
    <>
      <Choose
        label={t('picture.scale')}
        value={String(scale)}
        onChange={(value) => onChange(Number(value))}
        options={offered.map((one) => ({ value: String(one), label: `${number(one)}×` }))}
      />
      {sizes && (
        <p className={classes.note}>
          {t('picture.pixels', {
            width: number(Math.ceil(sizes.width * scale)),
            height: number(Math.ceil(sizes.height * scale)),
          })}
          {isLimited && ` ${t('picture.largest', { scale: number(sizes.largest) })}`}
        </p>
      )}
    </>
  );
}
