import { X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../../kit/index.ts';
import { mayBeNothing, shapeOf } from '../../form/schema-of.ts';
import { useWording } from '../../form/wording.ts';
import { type Binding, partOf } from '../binding.ts';
import type { EditorProps } from '../editor.ts';
import { FieldRow } from '../FieldRow.tsx';
import { isJsonObject, type JsonObject, withKey } from '../json.ts';
import { usePartial } from '../use-partial.ts';
import { AddButton } from './AddButton.tsx';
import classes from './GroupEditor.module.css';
import lists from './lists.module.css';

const NOTHING: JsonObject = {};

/** Several parts that are one value: all that it needs, or nothing. */
export function GroupEditor({ field, binding, id, labelId, readOnly }: EditorProps<'group'>) {
  const { t, list } = useWording();
  const [opened, setOpened] = useState(false);
  const stored = isJsonObject(binding.value) ? binding.value : NOTHING;
  const { value, missing, commit, discard } = usePartial<JsonObject>(binding, stored);
  const optional = mayBeNothing(binding.schema);
  const has = binding.value !== undefined;
  const shape = shapeOf(binding.schema);

  if (!has && !opened) {
    return (
      <AddButton
        id={id}
        labelledBy={labelId}
        disabled={readOnly}
        text={t('add.group')}
        onClick={() => {
          setOpened(true);
          // One that needs nothing is there as soon as it is asked for.
          if (binding.schema.safeParse({}).success) binding.commit({});
        }}
      />
    );
  }
  const take = () => {
    discard();
    setOpened(false);
    binding.commit(null);
  };
  const needed = field.fields.filter(({ key }) => missing.includes(key)).map(({ label }) => t(label));
  const partBinding = (key: string): Binding =>
    partOf(key, shape[key] ?? binding.schema, value, (part) => commit(withKey(value, key, part)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be named by the label beside it
    <div className={field.bare ? classes.bare : classes.group} role="group" aria-labelledby={labelId}>
      {field.fields.map((part) => (
        <FieldRow
          key={part.key}
          field={part}
          binding={partBinding(part.key)}
          readOnly={readOnly}
          small={!field.bare}
        />
      ))}
      {needed.length > 0 && (
        <p className={lists.pending} role="status">
          {t('field.incomplete', { fields: list(needed) })}
        </p>
      )}
      {optional && !readOnly && (
        <span className={classes.take}>
          <IconButton size={24} label={t('field.clear', { field: t(field.label) })} onClick={take}>
            <X size={13} aria-hidden />
          </IconButton>
        </span>
      )}
    </div>
  );
}
