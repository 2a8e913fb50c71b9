import { useWording } from '../../form/wording.ts';
import type { EditorProps } from '../editor.ts';
import { CodePicker } from './CodePicker.tsx';

/** What is used most stands first. */
const FIRST = ['CNY', 'EUR', 'USD', 'GBP', 'HKD', 'JPY'];

export function CurrencyEditor({ field, binding, ...rest }: EditorProps<'currency'>) {
  const { t, locale } = useWording();
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const nameOf = (code: string): string => (/^[A-Z]{3}$/.test(code) ? (names.of(code) ?? code) : code);
  return (
    <CodePicker
      {...rest}
      binding={binding}
      label={t(field.label)}
      word={(code) => `${code} · ${nameOf(code)}`}
      choices={() =>
        [...new Set([...FIRST, ...Intl.supportedValuesOf('currency')])].map((code) => ({
          value: code,
          label: nameOf(code),
          detail: code,
        }))
      }
      ownLabel={(code) => t('metric.own', { name: code.toUpperCase() })}
    />
  );
}
