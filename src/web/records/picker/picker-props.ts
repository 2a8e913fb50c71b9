import type { ComboboxProps } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Choice } from './choices.ts';

export interface PickerProps {
  /** Asked for when the list opens. */
  choices: () => readonly Choice[];
  selected: readonly string[];
  /** Names the list. */
  label: string;
  onPick: (value: string) => void;
  /** Offers to make what was searched for but not found. */
  onCreate?: (name: string) => void;
  createLabel?: (name: string) => string;
  /** Said when there is nothing to choose from. */
  empty?: string;
  /** Stays open, for choosing several. */
  several?: boolean;
  width?: ComboboxProps['width'];
  /** The button; gets its ARIA attributes and keys from here. */
  children: (control: { toggle: () => void }) => ReactElement<ButtonProps>;
}

interface ButtonProps {
  'aria-haspopup'?: 'listbox';
  onKeyDown?: (event: KeyboardEvent) => void;
}
