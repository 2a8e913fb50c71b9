import { cloneElement, Suspense, useState } from 'react';
import { lazyPart } from '../../kit/index.ts';
import type { PickerProps } from './picker-props.ts';

/** Fields show their buttons; a list comes in idle time, or with the first press. */
const OpenPicker = lazyPart(async () => ({ default: (await import('./OpenPicker.tsx')).OpenPicker }));

/** A searchable list to choose from, under a button. */
export function Picker(props: PickerProps) {
  const [asked, setAsked] = useState(false);
  const open = () => setAsked(true);
  const button = cloneElement(props.children({ toggle: open }), {
    'aria-haspopup': 'listbox',
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open();
    },
  });
  if (!asked) return button;
  return (
    <Suspense fallback={button}>
      <OpenPicker {...props} />
    </Suspense>
  );
}
