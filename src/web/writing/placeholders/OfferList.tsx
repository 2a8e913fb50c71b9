import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOCALES, type PlaceholderName } from '../../../core/model/index.ts';
import classes from './placeholders.module.css';
import { sampleOf } from './samples.ts';

interface Props {
  id: string;
  optionId: (name: PlaceholderName) => string;
  names: readonly PlaceholderName[];
  active: number;
  at: DOMRect;
  anchor: string | undefined;
  onTake: (name: PlaceholderName) => void;
  onClose: () => void;
}

/** The placeholders to choose from, each with what it may become. */
export function OfferList({ id, optionId, names, active, at, anchor, onTake, onClose }: Props) {
  const { t, i18n } = useTranslation('writing');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  return (
    <Popover
      opened
      width={248}
      position="bottom-start"
      offset={4}
      shadow="lg"
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      onChange={(opened) => !opened && onClose()}
    >
      <Popover.Target>
        <span className={anchor} style={{ left: at.x, top: at.y, width: 1, height: at.height }} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown p={4} role="presentation">
        <div id={id} role="listbox" aria-label={t('placeholder.list')} className={classes.options}>
          {names.map((name, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's, which keeps the focus
            <div
              key={name}
              id={optionId(name)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classes.option}
              // The caret stays in the text.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(name)}
            >
              <span className={classes.name}>{`{${name}}`}</span>
              <span className={classes.means}>{t(`placeholder.${name}`)}</span>
              <span className={classes.sample}>{sampleOf(name, locale)}</span>
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
