import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** In the place of a part of the program that could not be loaded. */
export function MissingPart() {
  const { t } = useTranslation('kit');
  return (
    <Group role="status" gap="xs" p="xs">
      <Text size="sm">{t('part.missing')}</Text>
      <Button size="xs" variant="default" onClick={() => window.location.reload()}>
        {t('part.reload')}
      </Button>
    </Group>
  );
}
