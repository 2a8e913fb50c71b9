import type { ComponentProps, InputEvent } from 'react';
import classes from './controls.module.css';

interface Props extends ComponentProps<'textarea'> {
  /** The text as it was last rendered: the height follows it. */
  shown: string;
  tall?: boolean;
  heading?: boolean;
}

/** A text field as high as its text. */
export function GrowingText({ shown, tall = false, heading = false, onInput, className, ...field }: Props) {
  // A syllable in composition is not in `shown` yet, but takes room already.
  const follow = (event: InputEvent<HTMLTextAreaElement>) => {
    const { parentElement, value } = event.currentTarget;
    if (parentElement) parentElement.dataset.text = value;
    onInput?.(event);
  };
  const look = [classes.control, heading && classes.heading, className].filter(Boolean).join(' ');
  return (
    <span
      className={[classes.grow, tall && classes.tall, heading && classes.title].filter(Boolean).join(' ')}
      data-text={shown}
    >
      <textarea {...field} rows={1} className={look} onInput={follow} />
    </span>
  );
}
