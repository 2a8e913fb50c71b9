import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { STANDARD_TABLES, type Standards, type StandardTable } from '../../../core/analysis/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { KindIcon } from '../form/RecordIcon.tsx';
import { useWording } from '../form/wording.ts';
import { type Choice, matchChoices } from '../picker/choices.ts';
import picker from '../picker/Picker.module.css';
import { recordChoices } from '../picker/record-choices.tsx';
import classes from './standards.module.css';

interface Props {
  standards: Standards;
  onAttach: (table: StandardTable, id: string) => void;
  onMake: (table: StandardTable, name: string) => void;
}

/** Of each kind so many are shown, and how many more there are. */
const EACH = 12;
const MAKE = '\u0000make:';

interface Group {
  readonly group: StandardTable | 'fits';
  readonly choices: readonly Choice[];
}

/** One field to find any standard, or to make it on the spot: what fits the card comes first. */
export function StandardSearch({ standards, onAttach, onMake }: Props) {
  const wording = useWording();
  const { t } = wording;
  const session = useMapSession();
  const [search, setSearch] = useState('');
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() });

  const groups = (): readonly Group[] => {
    const keyed = STANDARD_TABLES.map((table): readonly [StandardTable, readonly Choice[]] => {
      const attached = new Set(standards.attached.filter((one) => one.table === table).map(({ id }) => id));
      const choices = recordChoices(session.snapshot(), table, wording)
        .filter(({ value }) => !attached.has(value))
        .map((choice) => ({ ...choice, value: `${table}:${choice.value}` }));
      return [table, choices];
    });
    const fitting = standards.suggested.map(({ table, id }) => `${table}:${id}`);
    const fits = fitting.flatMap((value) =>
      keyed.flatMap(([, choices]) => choices.filter((choice) => choice.value === value)),
    );
    const others = keyed.map(
      ([table, choices]) => [table, choices.filter(({ value }) => !fitting.includes(value))] as const,
    );
    return ([['fits', fits], ...others] as const)
      .map(([group, choices]) => ({ group, choices: matchChoices(choices, search) }))
      .filter(({ choices }) => choices.length > 0);
  };
  const submit = (value: string) => {
    const wanted = search.trim();
    setSearch('');
    store.closeDropdown();
    const making = value.startsWith(MAKE);
    const rest = making ? value.slice(MAKE.length) : value;
    const table = STANDARD_TABLES.find((one) => rest === one || rest.startsWith(`${one}:`));
    if (!table) return;
    if (making) onMake(table, wanted);
    else onAttach(table, value.slice(table.length + 1));
  };
  const wanted = search.trim();
  const found = store.dropdownOpened ? groups() : [];
  return (
    <Combobox
      store={store}
      onOptionSubmit={submit}
      position="bottom-start"
      offset={4}
      shadow="lg"
      classNames={{ dropdown: picker.dropdown, option: picker.option, group: picker.group }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          aria-autocomplete="list"
          size="xs"
          leftSection={<Plus size={14} aria-hidden />}
          aria-label={t('standard.search')}
          placeholder={t('standard.search')}
          classNames={{ input: classes.search }}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            store.openDropdown();
            // Enter takes the best match, and never by accident: without a search nothing is chosen.
            if (event.currentTarget.value.trim() === '') store.resetSelectedOption();
            else requestAnimationFrame(() => store.selectFirstOption());
          }}
          onClick={() => store.openDropdown()}
          onFocus={() => store.openDropdown()}
          onBlur={() => store.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && store.dropdownOpened) event.stopPropagation();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} className={picker.options} aria-label={t('standard.search')}>
          {found.map(({ group, choices }) => (
            <Combobox.Group key={group} label={t(group === 'fits' ? 'standard.fits' : `kinds.${group}`)}>
              {choices.slice(0, EACH).map((choice) => (
                <Option key={choice.value} value={choice.value} icon={choice.icon} detail={choice.detail}>
                  {choice.label}
                </Option>
              ))}
              {choices.length > EACH && (
                <Combobox.Empty className={picker.empty}>
                  {t('pick.more', { count: choices.length - EACH })}
                </Combobox.Empty>
              )}
            </Combobox.Group>
          ))}
          {wanted === '' && found.length === 0 && (
            <Combobox.Empty className={picker.empty}>{t('pick.empty')}</Combobox.Empty>
          )}
          {wanted !== '' &&
            STANDARD_TABLES.map((table) => (
              <Combobox.Option key={table} value={`${MAKE}${table}`} className={picker.create}>
                <KindIcon table={table} />
                <span className={picker.text}>
                  <span className={picker.label}>{t(`standard.make.${table}`, { name: wanted })}</span>
                </span>
              </Combobox.Option>
            ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface OptionProps {
  value: string;
  icon: ReactNode;
  detail: string | undefined;
  children: string;
}

function Option({ value, icon, detail, children }: OptionProps) {
  return (
    <Combobox.Option value={value}>
      {icon && <span className={picker.icon}>{icon}</span>}
      <span className={picker.text}>
        <span className={picker.label}>{children}</span>
        {detail && <span className={picker.detail}>{detail}</span>}
      </span>
    </Combobox.Option>
  );
}
