import { Button, TextInput } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TOLD_MS = 2_000;

interface Props {
  label: string;
  value: string;
  description?: string;
  /** The label is for ears alone: what stands around it says it already. */
  bare?: boolean;
  focus?: boolean;
}

/** An address or a secret to be taken along. */
export function CopyField({ label, value, description, bare = false, focus = false }: Props) {
  const { t } = useTranslation('people');
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  // What has just been made is taken along next, also where no dialog opens with it.
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without a secure connection there is no clipboard: it is selected, and a key copies it.
    }
  };
  return (
    <TextInput
      ref={input}
      readOnly
      value={value}
      label={bare ? undefined : label}
      aria-label={bare ? label : undefined}
      description={description}
      data-autofocus={focus || undefined}
      onFocus={(event) => event.currentTarget.select()}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5 } }}
      rightSectionWidth={92}
      rightSection={
        <Button
          size="compact-sm"
          variant="light"
          w={80}
          leftSection={copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
          aria-live="polite"
          onClick={() => void copy()}
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
      }
    />
  );
}
