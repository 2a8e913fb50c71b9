import { X } from 'lucide-react';
import { IconButton } from '../../../kit/index.ts';
import { shapeOf } from '../../form/schema-of.ts';
import { useWording } from '../../form/wording.ts';
import { partOf } from '../binding.ts';
import type { EditorProps } from '../editor.ts';
import { Field } from '../Field.tsx';
import { isJsonList, isJsonObject, type JsonObject, withKey } from '../json.ts';
import { usePartial } from '../use-partial.ts';
import { AddButton } from './AddButton.tsx';
import classes from './lists.module.css';

/** A list of small records without ids: attributes, hours, levels of escalation. */
export function RowsEditor({ field, binding, id, labelId, readOnly }: EditorProps<'rows'>) {
  const { t, list } = useWording();
  const stored = isJsonList(binding.value) ? binding.value.filter(isJsonObject) : [];
  const { value: rows, missing, commit } = usePartial<readonly JsonObject[]>(binding, stored);
  const shape = shapeOf(binding.schema);
  const needed = field.fields.filter(({ key }) => missing.includes(key)).map(({ label }) => t(label));
  return (
    <ul className={classes.list} aria-labelledby={labelId}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id; what is being typed stays where it is
        <li key={index} className={`${classes.row} ${classes.box}`}>
          <div className={classes.cells}>
            {field.fields.map((part) => (
              <div key={part.key} className={classes.cell} data-kind={part.kind}>
                <Field
                  field={part}
                  targets={[]}
                  readOnly={readOnly}
                  labelClass={classes.cellLabel ?? ''}
                  binding={partOf(part.key, shape[part.key] ?? binding.schema, row, (value) =>
                    commit(rows.toSpliced(index, 1, withKey(row, part.key, value))),
                  )}
                />
              </div>
            ))}
          </div>
          {!readOnly && (
            <IconButton
              size={24}
              label={t('field.removeItem', { name: `${t(field.label)} ${index + 1}` })}
              onClick={() => commit(rows.toSpliced(index, 1))}
            >
              <X size={13} aria-hidden />
            </IconButton>
          )}
        </li>
      ))}
      {needed.length > 0 && (
        <li className={classes.pending} role="status">
          {t('field.incomplete', { fields: list(needed) })}
        </li>
      )}
      {!readOnly && (
        <li>
          <AddButton id={id} text={t(field.add)} onClick={() => commit([...rows, {}])} />
        </li>
      )}
    </ul>
  );
}
