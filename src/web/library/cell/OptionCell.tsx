import { Combobox, useCombobox } from '@mantine/core';
import { Check, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellForm, fieldOf, patchCommands, plainText } from '../../../core/interchange/index.ts';
import { isComposing } from '../../kit/index.ts';
import { useCreate, useFaultSentence, useWording } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { applyTogether } from '../apply.ts';
import { type ActiveCellProps, type Leave, leaveBy } from './active-cell.ts';
import classes from './cell.module.css';
import { mayBeEmpty, optionsOf } from './options.ts';
import { useCell } from './use-cell.ts';
import { useCellInput } from './use-cell-input.ts';

const NONE = '\u0000none';
const CREATE = '\u0000create';
const SHOWN = 60;

/** A cell whose value is chosen from a list: one, or several that Enter ticks and Tab leaves. */
export function OptionCell({ table, id, column, label, readOnly }: ActiveCellProps) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const session = useMapSession();
  const create = useCreate();
  const sentence = useFaultSentence();
  const cell = useCell(table, id, column);
  const input = useCellInput<HTMLInputElement>({
    read: () => '',
    store: () => null,
  });
  const form = column.form as CellForm & { kind: 'choice' | 'choices' | 'ref' | 'refs' };
  const several = form.kind === 'choices' || form.kind === 'refs';
  const [search, setSearch] = useState('');
  const [why, setWhy] = useState<string | null>(null);
  const combobox = useCombobox({ opened: input.editing });
  const { selectFirstOption, selectActiveOption } = combobox;
  useEffect(() => {
    if (!input.editing) setSearch('');
    else if (search !== '') selectFirstOption();
    else selectActiveOption();
  }, [search, input.editing, selectFirstOption, selectActiveOption]);

  const record = session.snapshot().library[table].get(id);
  const value = fieldOf(record, column.key);
  const chosen: readonly string[] = Array.isArray(value)
    ? (value as string[])
    : typeof value === 'string'
      ? [value]
      : [];
  const wanted = plainText(search);
  const options = input.editing ? optionsOf(form, session.snapshot(), word) : [];
  const found = options.filter((option) => plainText(option.label).includes(wanted));
  const isNew = 'to' in form && wanted !== '' && !options.some((one) => plainText(one.label) === wanted);
  const canEmpty =
    !several && record !== undefined && value !== undefined && mayBeEmpty(table, record, column.key);

  const leave = (to: Leave) => input.finish('', to);
  const set = (next: string | readonly string[] | null): boolean => {
    const patch = { [column.key]: next as string | null };
    const fault = sentence(
      applyTogether(session, patchCommands(table, id, patch, session.snapshot().library)),
    );
    setWhy(fault);
    return fault === null;
  };
  const toggle = (option: string) =>
    set(chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]);
  const pick = (option: string) => {
    const made = option === CREATE && 'to' in form ? create(form.to, search.trim()) : null;
    if (made && !made.ok) {
      setWhy(sentence(made.faults));
      return;
    }
    const picked = option === NONE ? null : made ? made.id : option;
    setSearch('');
    if (input.ref.current) input.ref.current.value = '';
    if (several && picked !== null) toggle(picked);
    else if (set(picked)) leave('down');
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!input.editing || isComposing(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      input.cancel();
      return;
    }
    const to = leaveBy(event);
    const highlighted = combobox.getSelectedOptionIndex() >= 0;
    if (to === null || (event.key === 'Enter' && highlighted)) return;
    event.preventDefault();
    leave(to);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      width={260}
      position="bottom-start"
      offset={2}
      shadow="lg"
      withinPortal
    >
      <Combobox.Target>
        <input
          ref={input.ref}
          className={input.editing ? classes.editor : classes.idle}
          aria-label={input.editing ? label : `${label}: ${cell.read()}`}
          placeholder={input.editing ? cell.read() || t('cell.choose') : undefined}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            if (!input.editing) input.begin();
            setSearch(event.currentTarget.value);
          }}
          onCompositionStart={() => {
            if (!input.editing) input.begin();
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (input.editing) leave('stay');
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={280} className={classes.options}>
          {canEmpty && search === '' && (
            <Combobox.Option value={NONE} className={classes.option}>
              {t('cell.none')}
            </Combobox.Option>
          )}
          {found.slice(0, SHOWN).map((option) => (
            <Combobox.Option
              key={option.value}
              value={option.value}
              active={chosen.includes(option.value)}
              className={classes.option}
            >
              <span className={classes.optionText}>{option.label}</span>
              {chosen.includes(option.value) && <Check size={14} aria-hidden />}
            </Combobox.Option>
          ))}
          {isNew && (
            <Combobox.Option value={CREATE} className={classes.option}>
              <Plus size={14} aria-hidden />
              <span className={classes.optionText}>{word('pick.create', { name: search.trim() })}</span>
            </Combobox.Option>
          )}
          {found.length > SHOWN && (
            <Combobox.Empty>{word('pick.more', { count: found.length - SHOWN })}</Combobox.Empty>
          )}
          {found.length === 0 && !isNew && <Combobox.Empty>{word('pick.nothing')}</Combobox.Empty>}
        </Combobox.Options>
        {why !== null && (
          <p className={classes.listError} role="alert">
            {why}
          </p>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}
