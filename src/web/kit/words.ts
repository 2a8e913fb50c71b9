/** A catalogue in a language without a singular of its own: it has every key but the `_one` forms. */
export type WithoutSingular<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: string;
};
