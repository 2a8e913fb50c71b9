import type { ListedHandbook } from '../../storage/index.ts';

/** A name under an icon has room for about so many letters. */
const SHORT = 12;

/** How a phone keeps the reader of one handbook among its apps. */
export function webManifest({ id, title, locale }: ListedHandbook): object {
  const start = `/read/${encodeURIComponent(id)}`;
  const icon = (file: string, size: number, purpose: string) => ({
    src: `/read/${file}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: start,
    name: title,
    short_name: [...title].slice(0, SHORT).join(''),
    lang: locale,
    start_url: start,
    scope: start,
    display: 'standalone',
    background_color: '#f6f7f9',
    theme_color: '#f6f7f9',
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('maskable-512', 512, 'maskable'),
    ],
  };
}
