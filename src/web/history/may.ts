export interface MayBegin {
  /** Whether a new journey may begin with a version: not everybody who looks at this one may make others. */
  readonly mayBegin: boolean;
}

export interface MayAudit {
  /** Whether one may read who did what. */
  readonly mayAudit: boolean;
}
