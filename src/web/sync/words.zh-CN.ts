import type { en } from './words.en.ts';

export const zhCN: { readonly [K in keyof typeof en]: string } = {};
