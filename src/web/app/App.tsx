import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { cssVariables, theme } from '../kit/index.ts';
import { colorSchemeManager } from './color-scheme.ts';
import { ErrorBoundary } from './errors/ErrorBoundary.tsx';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

const manager = colorSchemeManager();

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={manager}
      defaultColorScheme="auto"
    >
      <ErrorBoundary>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="bottom-center" limit={3} />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
