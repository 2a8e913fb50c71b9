import { createElement } from 'react';
import { later, PanelLoading } from '../kit/index.ts';

/** All of it comes in idle time, as one: a map without comments waits for none of it. */
const parts = () => import('./parts.ts');
const UNHURRIED = { unhurried: true } as const;

export const TalkHost = later(async () => (await parts()).TalkHost, null, UNHURRIED);
export const TalkPins = later(async () => (await parts()).TalkPins, null, UNHURRIED);
export const TalkPanel = later(async () => (await parts()).TalkPanel, createElement(PanelLoading));
export const InboxButton = later(async () => (await parts()).InboxButton);
