import type { MantineColorsTuple } from '@mantine/core';

/** Neutral greys with a breath of blue. Shade 6 is text: 5.4 : 1 on white. */
export const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#eff1f5',
  '#e4e7ed',
  '#d3d8e0',
  '#b7bdc9',
  '#8f97a6',
  '#616a79',
  '#474e5b',
  '#2d323c',
  '#191c22',
];

/** From text (0) down to the page (7) and what lies under it (8, 9). */
export const dark: MantineColorsTuple = [
  '#e7e9ee',
  '#c5cad4',
  '#9ba3b2',
  '#6c7484',
  '#3b414d',
  '#2d323c',
  '#23272f',
  '#1a1d23',
  '#131519',
  '#0d0e11',
];

/** The accent. White on shade 6 is 5.7 : 1. */
export const iris: MantineColorsTuple = [
  '#eff2fe',
  '#dee4fc',
  '#bdc9f8',
  '#98abf3',
  '#7a92ee',
  '#5a76e4',
  '#3f5bd6',
  '#344bb6',
  '#2a3d94',
  '#1f2d6e',
];

/** For what fails, hurts or is lost. White on shade 6 is 5.9 : 1. */
export const red: MantineColorsTuple = [
  '#fef3f2',
  '#fee4e2',
  '#fecdca',
  '#fda29b',
  '#fb8075',
  '#e5483c',
  '#c4291c',
  '#a82317',
  '#8a1d13',
  '#6f1a12',
];
