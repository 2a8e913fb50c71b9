import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../core/protocol/index.ts';

type AnyRole = Role | 'none';

interface Props<R extends AnyRole> {
  label: string;
  value: R;
  roles: readonly R[];
  onChange: (role: R) => void;
  disabled?: boolean;
  /** Stands in a row: without a frame until it is pointed at. */
  quiet?: boolean;
  /** Another choice after the roles: back to what is given elsewhere. */
  extra?: { readonly label: string; readonly run: () => void };
  /** The label stands above the field. */
  labelled?: boolean;
}

/** Chooses a role; what each may do stands beside its name. */
export function RoleSelect<R extends AnyRole>({
  label,
  value,
  roles,
  onChange,
  disabled,
  quiet,
  extra,
  labelled,
}: Props<R>) {
  const { t } = useTranslation('people');
  const data = [
    ...roles.map((role) => ({ value: role as string, label: t(`role.${role as AnyRole}`) })),
    ...(extra ? [{ value: 'extra', label: extra.label }] : []),
  ];
  return (
    <Select
      label={labelled ? label : undefined}
      aria-label={labelled ? undefined : label}
      size={quiet ? 'xs' : 'sm'}
      w={quiet ? 132 : undefined}
      data={data}
      value={value}
      disabled={disabled}
      allowDeselect={false}
      checkIconPosition="right"
      comboboxProps={{ width: 264, position: 'bottom-end', shadow: 'lg' }}
      onChange={(chosen) => {
        if (chosen === 'extra') extra?.run();
        else if (chosen) onChange(chosen as R);
      }}
      renderOption={({ option }) => (
        <div>
          <Text size="sm" fw={500}>
            {option.label}
          </Text>
          {option.value !== 'extra' && (
            <Text size="xs" c="dimmed">
              {t(`role.${option.value as AnyRole}.what`)}
            </Text>
          )}
        </div>
      )}
    />
  );
}
