import type { Sentences } from '../sentences.ts';

export interface ErrorKind {
  /** HTTP status. */
  readonly status: number;
  /** Close code on `/sync`, where the error can happen there. */
  readonly close?: number;
  readonly sentence: Sentences;
}
