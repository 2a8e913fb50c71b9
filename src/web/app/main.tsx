import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@fontsource-variable/noto-sans-sc';
import '../kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startI18n } from './i18n.ts';
import { prefetchPage } from './router.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// A build takes each component's own (see `server/build/mantine-styles.ts`).
if (import.meta.env.DEV) await import('@mantine/core/styles.layer.css');

await Promise.all([startI18n(), prefetchPage(window.location.pathname)]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
