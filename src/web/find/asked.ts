/** What was asked for; a new object each time, so that the field gets the focus again. */
export interface Asked {
  readonly replace: boolean;
}
