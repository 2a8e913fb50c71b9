export interface Found {
  readonly shown: number;
  readonly all: number;
}
