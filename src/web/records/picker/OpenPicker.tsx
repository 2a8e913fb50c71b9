import { Combobox, useCombobox } from '@mantine/core';
import { Check, Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptInSight } from '../../kit/index.ts';
import { type Choice, matchChoices, SHOWN_CHOICES } from './choices.ts';
import classes from './Picker.module.css';
import type { PickerProps } from './picker-props.ts';

const CREATE = '\u0000create';

/** The list and its button, open from the start: somebody has just asked for it. */
export function OpenPicker({
  choices,
  selected,
  label,
  onPick,
  onCreate,
  createLabel,
  empty,
  several = false,
  width = 264,
  children,
}: PickerProps) {
  const { t } = useTranslation('records');
  const [search, setSearch] = useState('');
  const store = useCombobox({
    defaultOpened: true,
    onDropdownClose: () => {
      store.resetSelectedOption();
      store.focusTarget();
      setSearch('');
    },
    onDropdownOpen: () => store.focusSearchInput(),
  });
  useKeptInSight(store.targetRef, store.dropdownOpened);
  const { selectFirstOption } = store;
  // Enter takes the best match; without a search nothing is chosen by accident.
  useEffect(() => {
    if (search !== '') selectFirstOption();
  }, [search, selectFirstOption]);
  const { focusSearchInput, targetRef } = store;
  // The button that was pressed has given way to this one, which takes the keyboard over from it.
  useLayoutEffect(() => {
    targetRef.current?.focus({ preventScroll: true });
    focusSearchInput();
  }, [focusSearchInput, targetRef]);
  const all = store.dropdownOpened ? choices() : [];
  const found = matchChoices(all, search);
  const wanted = search.trim();
  const isNew = wanted !== '' && !all.some((choice) => choice.label === wanted);
  const searchable = all.length > 7 || onCreate !== undefined;

  const submit = (value: string) => {
    if (value === CREATE) onCreate?.(wanted);
    else onPick(value);
    setSearch('');
    if (!several || value === CREATE) store.closeDropdown();
  };

  return (
    <Combobox
      store={store}
      onOptionSubmit={submit}
      width={width}
      position="bottom-start"
      offset={4}
      shadow="lg"
      classNames={{ dropdown: classes.dropdown, option: classes.option, group: classes.group }}
    >
      <Combobox.Target targetType="button" withAriaAttributes>
        {children({ toggle: () => store.toggleDropdown() })}
      </Combobox.Target>
      <Combobox.Dropdown>
        {searchable && (
          <Combobox.Search
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            placeholder={t('pick.search')}
            aria-label={label}
            size="xs"
            classNames={{ input: classes.search }}
          />
        )}
        <Combobox.Options aria-label={label} mah={280} className={classes.options}>
          {groupsOf(found.slice(0, SHOWN_CHOICES)).map(([group, members]) => {
            const list = members.map((choice) => (
              <Combobox.Option
                key={choice.value}
                value={choice.value}
                active={selected.includes(choice.value)}
                disabled={choice.disabled}
              >
                {choice.icon && <span className={classes.icon}>{choice.icon}</span>}
                <span className={classes.text}>
                  <span className={classes.label}>{choice.label}</span>
                  {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
                </span>
                {selected.includes(choice.value) && <Check size={14} aria-hidden className={classes.check} />}
              </Combobox.Option>
            ));
            return group === '' ? (
              list
            ) : (
              <Combobox.Group key={group} label={group}>
                {list}
              </Combobox.Group>
            );
          })}
          {found.length > SHOWN_CHOICES && (
            <Combobox.Empty className={classes.empty}>
              {t('pick.more', { count: found.length - SHOWN_CHOICES })}
            </Combobox.Empty>
          )}
          {onCreate && isNew && (
            <Combobox.Option value={CREATE} className={classes.create}>
              <Plus size={14} aria-hidden />
              <span className={classes.label}>
                {createLabel ? createLabel(wanted) : t('pick.create', { name: wanted })}
              </span>
            </Combobox.Option>
          )}
          {found.length === 0 && !(onCreate && isNew) && (
            <Combobox.Empty className={classes.empty}>
              {all.length === 0 && empty ? empty : t('pick.nothing')}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function groupsOf(choices: readonly Choice[]): readonly (readonly [string, readonly Choice[]])[] {
  return [...Map.groupBy(choices, ({ group }) => group ?? '')];
}
