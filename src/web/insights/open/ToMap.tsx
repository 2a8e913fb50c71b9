import { Button } from '@mantine/core';
import { Map as MapIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';

/** Where nothing is to be seen yet: the way to where it is made. */
export function ToMap() {
  const { t } = useTranslation('insights');
  const { id = '' } = useParams();
  return (
    <Button
      component={Link}
      to={`/j/${encodeURIComponent(id)}`}
      variant="default"
      leftSection={<MapIcon size={15} aria-hidden />}
    >
      {t('open.map')}
    </Button>
  );
}
