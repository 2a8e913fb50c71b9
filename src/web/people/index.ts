import { lazy } from 'react';

// Each part comes when it is opened: who reads a journey may never need one of them.
export const SignIn = lazy(async () => ({ default: (await import('./doors/SignIn.tsx')).SignIn }));
export const Forgot = lazy(async () => ({ default: (await import('./doors/Forgot.tsx')).Forgot }));
export const Setup = lazy(async () => ({ default: (await import('./doors/Setup.tsx')).Setup }));
export const Invite = lazy(async () => ({ default: (await import('./doors/Invite.tsx')).Invite }));
export const Join = lazy(async () => ({ default: (await import('./doors/Join.tsx')).Join }));
export const Reset = lazy(async () => ({ default: (await import('./doors/Reset.tsx')).Reset }));
export const SettingsView = lazy(async () => ({
  default: (await import('./settings/SettingsView.tsx')).SettingsView,
}));
export const ShareDialog = lazy(async () => ({
  default: (await import('./share/ShareDialog.tsx')).ShareDialog,
}));
