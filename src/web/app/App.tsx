import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';

import { cssVariables, theme } from '../kit/index.ts';
import { colorSchemeManager } from './color-scheme.ts';
import { ErrorBoundary } from './errors/ErrorBoundary.tsx';
import { Notices } from './Notices.tsx';
import { queryClient } from './query-client.ts';
import { Router } from './router.tsx';

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
          <Router />
          <Notices />
        </QueryClientProvider>
      </ErrorBoundary>
    </MantineProvider>
  );
}
