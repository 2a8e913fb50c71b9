import { Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LINE_PARTS, type LinePart } from '../../../core/model/index.ts';
import { ALT } from '../../kit/index.ts';
import { PART_ICONS } from './parts.ts';
import classes from './ScriptEditor.module.css';

interface Props {
  nth: number;
  part: LinePart;
  readOnly: boolean;
  onPick: (part: LinePart) => void;
}

/** What a line is for: its sign, its word and its colour; a menu changes it. */
export function PartMenu({ nth, part, readOnly, onPick }: Props) {
  const { t } = useTranslation('writing');
  const Icon = PART_ICONS[part];
  const chip = (
    <>
      <Icon size={13} aria-hidden />
      <span>{t(`part.${part}`)}</span>
    </>
  );
  if (readOnly) return <span className={classes.part}>{chip}</span>;
  return (
    <Menu position="bottom-start" width={264}>
      <Menu.Target>
        <button
          type="button"
          className={classes.part}
          aria-label={t('script.part', { n: nth, part: t(`part.${part}`) })}
        >
          {chip}
          <ChevronDown size={12} aria-hidden className={classes.chevron} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LINE_PARTS.map((one, index) => {
          const Sign = PART_ICONS[one];
          return (
            <Menu.Item
              key={one}
              leftSection={<Sign size={14} aria-hidden className={classes.partIcon} data-part={one} />}
              rightSection={<kbd className={classes.key}>{`${ALT}${index + 1}`}</kbd>}
              aria-current={one === part || undefined}
              onClick={() => onPick(one)}
            >
              {t(`part.${one}`)}
              <span className={classes.hint}>{t(`part.${one}.hint`)}</span>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
