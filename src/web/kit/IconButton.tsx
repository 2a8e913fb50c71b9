import {
  ActionIcon,
  type ActionIconProps,
  type ElementProps,
  Tooltip,
  type TooltipProps,
} from '@mantine/core';
import type { ReactNode, Ref } from 'react';

interface Props extends ActionIconProps, ElementProps<'button', keyof ActionIconProps> {
  /** Said by a screen reader and shown on hover or focus. */
  label: string;
  /** A key shown after the label. */
  shortcut?: string;
  tooltipPosition?: TooltipProps['position'];
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}

/** A button that is only a picture: never without words. */
export function IconButton({ label, shortcut, tooltipPosition, children, ...button }: Props) {
  return (
    <Tooltip label={shortcut ? `${label}  ${shortcut}` : label} position={tooltipPosition}>
      <ActionIcon aria-label={label} {...button}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
