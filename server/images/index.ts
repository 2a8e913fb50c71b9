/**
 * Pictures as they come from outside, made anew before anything is kept: `createImageMaker` for what is uploaded,
 * `takeImages` for those in a journey file, `withImages` to put them into one; and `createPreviews` for what is shown of them.
 */
export { type TakenFile, type TakingOptions, takeImages, withImages } from './file-images.ts';
export { type ImageFault, makeImage } from './make.ts';
export { createImageMaker, type ImageMaker } from './maker.ts';
export { PREVIEW_KINDS, type Preview, type PreviewKind } from './preview.ts';
export { createPreviews, type Previews, type ReadImage } from './previews.ts';
