import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../core/model/index.ts';
import { isComposing } from '../../kit/index.ts';
import { type ProseAddress, undoByKey, useEditing, useProse } from '../../prose/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { MarkedProse } from '../../writing/index.ts';
import classes from './controls.module.css';
import { FieldError } from './FieldNote.tsx';
import { GrowingText } from './GrowingText.tsx';
import { TextLinks } from './TextLinks.tsx';
import { useFaultSentence } from './use-fault.ts';

interface Props {
  address: ProseAddress;
  id?: string;
  /** Without a label of its own beside it. */
  label?: string;
  describedBy?: string;
  placeholder?: string;
  /** No line breaks: Enter leaves the field. */
  oneLine?: boolean;
  heading?: boolean;
  tall?: boolean;
  readOnly?: boolean;
  className?: string;
}

/** A text of the document, edited live together with others. */
export function ProseField({
  address,
  id,
  label,
  describedBy,
  placeholder,
  oneLine = false,
  heading,
  tall,
  readOnly,
  className,
}: Props) {
  const { t } = useTranslation('records');
  const session = useMapSession();
  const sentence = useFaultSentence();
  const errorId = useId();
  const { ref, text, faults } = useProse(address, oneLine);
  const { target, key, line } = address;
  const editing = useEditing([target.table, target.id, line ?? key].join(':'));
  const why = sentence(faults);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (undoByKey(event, session) || isComposing(event)) return;
    if (event.key === 'Enter' && oneLine) {
      event.preventDefault();
      event.currentTarget.blur();
    }
  };

  const props = {
    id,
    'aria-label': label,
    'aria-describedby': [describedBy, why && errorId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': why !== null || undefined,
    placeholder,
    readOnly,
    onKeyDown,
    onFocus: editing.onFocus,
    onBlur: editing.onBlur,
  };
  return (
    <>
      {isChecked(target, key) ? (
        <MarkedProse
          {...props}
          card={target.id}
          field={key}
          fieldRef={ref}
          text={text}
          tall={tall}
          className={classes.control}
        />
      ) : (
        <GrowingText {...props} ref={ref} shown={text} heading={heading} tall={tall} className={className} />
      )}
      <FieldError id={errorId}>{why && t('field.refused', { sentence: why })}</FieldError>
      {editing.others.map(({ client, name, color }) => (
        <span key={client} className={classes.peer} style={{ background: color }}>
          {t('field.editing', { name })}
        </span>
      ))}
      {!oneLine && <TextLinks text={text} />}
    </>
  );
}

/** Texts whose words the checks look at one by one. */
const isChecked = ({ table }: Target, key: string): key is 'title' | 'body' =>
  table === 'cards' && (key === 'title' || key === 'body');
