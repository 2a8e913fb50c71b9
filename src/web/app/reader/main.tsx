import './reader.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  addressOf,
  keepForOffline,
  lacksChinese,
  manifestOf,
  Reader,
  readingAt,
} from '../../reader/index.ts';

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

// Before anything is drawn: letters that come later, behind the device's own fonts, are not always drawn anew.
if (lacksChinese()) {
  await import('@fontsource-variable/noto-sans-sc/index.css');
  document.documentElement.dataset.letters = 'ours';
}

createRoot(root).render(
  <StrictMode>
    <Reader address={address} language={language} />
  </StrictMode>,
);

const keep = () => void keepForOffline(readingAt(address));
// The letters may have come after it.
if (document.readyState === 'complete') keep();
else window.addEventListener('load', keep);
