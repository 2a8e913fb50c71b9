export { InboxButton } from './inbox/InboxButton.tsx';
export { TalkPanel } from './panel/TalkPanel.tsx';
export { TalkPins } from './pins/TalkPins.tsx';
export { TalkHost } from './TalkHost.tsx';
