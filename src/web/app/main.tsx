import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@fontsource-variable/noto-sans-sc';
import '../kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startI18n } from './i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
