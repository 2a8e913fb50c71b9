import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ApiError, useFailure } from '../../sync/index.ts';
import type { FaultWord } from './words.en.ts';

type Values = Readonly<Record<string, string>>;

type Errors = Readonly<Record<string, string | undefined>>;

/** What a field of the form is given. */
export interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

interface Options<V extends Values> {
  readonly start: V;
  /** What is sent must be of this form; it names the fields that are not. */
  readonly schema: z.ZodType;
  /** What the schema sees: an empty optional field is none. */
  readonly read?: (values: V) => unknown;
  /** What is wrong with each field, in words. */
  readonly faults: Readonly<Partial<Record<keyof V, FaultWord>>>;
  /** The server's refusals that belong to a field. */
  readonly refusals?: Readonly<Record<string, keyof V & string>>;
  readonly send: (values: V) => Promise<unknown>;
}

/** A form: fields keep what was typed, faults stand at their fields, the first of them gets the focus. */
export function useForm<V extends Values>({ start, schema, read, faults, refusals, send }: Options<V>) {
  const { t } = useTranslation('people');
  const words = useFailure();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(start);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const refuse = (found: Errors) => {
    setErrors(found);
    const names = Object.keys(start);
    const first = names.find((name) => found[name] !== undefined);
    form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setFailure(null);
    const parsed = schema.safeParse(read ? read(values) : values);
    if (!parsed.success) {
      const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
      const found: Record<string, string> = {};
      for (const name of Object.keys(start) as (keyof V & string)[]) {
        const fault: FaultWord | undefined = faults[name];
        if (names.has(name) && fault) found[name] = t(fault);
      }
      refuse(found);
      return;
    }
    setErrors({});
    setBusy(true);
    try {
      await send(values);
    } catch (error) {
      const field = error instanceof ApiError ? refusals?.[error.code] : undefined;
      if (field === undefined) setFailure(words(error));
      else refuse({ [field]: words(error) });
    }
    setBusy(false);
  };

  const field = (name: keyof V & string): FieldProps => ({
    name,
    value: values[name] ?? '',
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((now) => ({ ...now, [name]: value }));
      setErrors((now) => ({ ...now, [name]: undefined }));
    },
  });

  return { form, values, field, submit, busy, failure, setValues };
}
