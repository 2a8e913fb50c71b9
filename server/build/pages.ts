/** What each page asks for: the modules that its address brings with it, one after the other. */
export const PAGES = {
  reader: ['read.html'],
  home: ['index.html', 'src/web/app/home/HomePage.tsx'],
  map: [
    'index.html',
    'src/web/app/map/JourneyPage.tsx',
    'src/web/app/map/MapScreen.tsx',
    'src/web/panels/inspector/Inspector.tsx',
  ],
  outline: ['index.html', 'src/web/app/map/JourneyPage.tsx', 'src/web/app/map/OutlineScreen.tsx'],
} as const;

export type Page = keyof typeof PAGES;
