export { bringPictures } from './bring-pictures.ts';
export { duplicateSelection } from './duplicate.ts';
export { pasteClipboard } from './paste-clipboard.ts';
