import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TOLD_MS = 2_000;

/** Copies an address; where the browser won't, it is shown to be copied by hand. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation('people');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      notifications.show({ title: t('copy.byHand'), message: value, autoClose: false });
    }
  };
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={label}
      leftSection={copied ? <Check size={13} aria-hidden /> : <Link2 size={13} aria-hidden />}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{t(copied ? 'copied' : 'copy.link')}</span>
    </Button>
  );
}
