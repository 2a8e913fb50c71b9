import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { addWords } from '../../kit/index.ts';
import { PEOPLE_WORDS } from '../../people/words.ts';
import { LanguageMenu } from '../shell/LanguageMenu.tsx';
import { Logo } from '../shell/Logo.tsx';
import { ThemeMenu } from '../shell/ThemeMenu.tsx';
import classes from './DoorScreen.module.css';

addWords(PEOPLE_WORDS);

/** Around what one sees before coming in: whose house it is, language and theme. */
export function DoorScreen() {
  return (
    <div className={classes.screen}>
      <header className={classes.bar}>
        <span className={classes.brand}>
          <Logo size={28} />
          Throughline
        </span>
        <div className={classes.tools}>
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main className={classes.main}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <svg className={classes.line} viewBox="0 0 1440 420" preserveAspectRatio="none" aria-hidden="true">
        <path
          d="M-20 300C160 300 200 120 420 120s280 210 500 210 260-170 540-250"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d="M-20 350C180 350 260 230 470 230s300 140 480 140 280-90 510-130"
          fill="none"
          stroke="currentColor"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
}
