import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useOutlineContext } from '../outline-context.ts';
import classes from './menus.module.css';

interface Props {
  label: string;
  /** What the button shows instead of three dots. */
  face?: ReactNode;
  /** The items; made only when the menu is opened, for there are thousands of rows. */
  children: () => ReactNode;
}

/** A row's menu. */
export function RowMenu({ label, face, children }: Props) {
  const { readOnly } = useOutlineContext();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (readOnly) return null;

  const close = () => {
    setOpened(false);
    // A command takes the focus where it belongs; else it comes back here.
    requestAnimationFrame(() => {
      if (document.activeElement?.closest('[role=menu]') || document.activeElement === document.body) {
        button.current?.focus();
      }
    });
  };
  return (
    <span className={classes.holder}>
      <button
        ref={button}
        type="button"
        className={face ? classes.labelled : classes.dots}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {face ?? <Ellipsis size={16} aria-hidden />}
      </button>
      {opened && (
        <Menu
          opened
          onClose={close}
          returnFocus={false}
          position={face ? 'bottom-start' : 'bottom-end'}
          width={230}
        >
          <Menu.Target>
            <span className={classes.anchor} aria-hidden />
          </Menu.Target>
          <Menu.Dropdown aria-label={label} className={classes.dropdown}>
            {children()}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
