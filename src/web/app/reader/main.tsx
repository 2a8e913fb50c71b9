import './reader.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { addressOf, keepForOffline, manifestOf, Reader, readingAt } from '../../reader/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('read.html has no #root');

const address = addressOf(window.location);
// Set before the first paint by boot.js, as for every page.
const language = document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en';

const manifest = document.createElement('link');
manifest.rel = 'manifest';
manifest.crossOrigin = 'use-credentials';
manifest.href = manifestOf(address.handbook);
document.head.append(manifest);

createRoot(root).render(
  <StrictMode>
    <Reader address={address} language={language} />
  </StrictMode>,
);

window.addEventListener('load', () => void keepForOffline(readingAt(address)));
