import { type AriaAttributes, cloneElement, type ReactElement, Suspense, useState } from 'react';
import { lazyPart } from '../../kit/index.ts';
import type { PickerProps } from './OpenPicker.tsx';

const OpenPicker = lazyPart(async () => ({ default: (await import('./OpenPicker.tsx')).OpenPicker }));

/** A searchable list to choose from, under a button. Until it is asked for there is the button alone. */
export function Picker(props: PickerProps) {
  const [asked, setAsked] = useState(false);
  const button = props.children({ toggle: () => setAsked(true) }) as ReactElement<AriaAttributes>;
  const alone = cloneElement(button, { 'aria-haspopup': 'listbox', 'aria-expanded': asked });
  return asked ? (
    <Suspense fallback={alone}>
      <OpenPicker {...props} />
    </Suspense>
  ) : (
    alone
  );
}
