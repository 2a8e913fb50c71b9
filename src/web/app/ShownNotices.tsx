// A file of its own: fetching the package beside what is needed at once would bring all of it then.
import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Notices as they are shown; the button that closes each has a name in the reader's language. */
export function ShownNotices() {
  const { t } = useTranslation('kit');
  const close = t('close');
  const theme = useMemo(
    () => ({
      components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
    }),
    [close],
  );
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications position="bottom-left" limit={3} />
    </MantineThemeProvider>
  );
}
