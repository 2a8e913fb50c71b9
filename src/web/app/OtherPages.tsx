import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Forgot, Invite, Join, Reset, Setup, SignIn } from '../people/index.ts';
import { NotFoundPage } from './errors/NotFoundPage.tsx';

const DoorScreen = lazy(async () => ({ default: (await import('./people/DoorScreen.tsx')).DoorScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('./people/SettingsScreen.tsx')).SettingsScreen,
}));

/** What is opened less often than the work itself. */
export function OtherPages() {
  return (
    <Routes>
      <Route element={<DoorScreen />}>
        <Route path="/sign-in" element={<SignIn />} />
        <Route path="/forgot" element={<Forgot />} />
        <Route path="/setup" element={<Setup />} />
        <Route path="/invite/:token" element={<Invite />} />
        <Route path="/join/:token" element={<Join />} />
        <Route path="/reset/:token" element={<Reset />} />
      </Route>
      <Route path="/settings/:section?" element={<SettingsScreen />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
