/** Fills pages from the top: knows on which page one is, and how much of it is used. Lengths are in twips. */
export class Flow {
  page = 0;
  #used = 0;
  #room = 0;
  /** The space that the paragraph before asks for below. */
  #below = 0;

  /** Begins a page of that height for text. */
  turn(room = this.#room): void {
    this.page++;
    this.#room = room;
    this.#used = 0;
    this.#below = 0;
  }

  get isFresh(): boolean {
    return this.#used === 0;
  }

  fits(height: number): boolean {
    return this.#used + height <= this.#room;
  }

  /** Of two spaces that meet, the larger one counts. */
  space(before: number): void {
    this.#used += Math.max(before, this.#below);
    this.#below = 0;
  }

  /** What must stay whole; more than a page breaks all the same. `again` stands on top of each further page. */
  put(height: number, after = 0, again = 0): void {
    if (!this.fits(height) && !this.isFresh) {
      this.turn();
      this.#used = again;
    }
    this.flow(height, after, again);
  }

  /** What may break anywhere. */
  flow(height: number, after = 0, again = 0): void {
    let left = height;
    while (this.#used + left > this.#room && this.#room > again) {
      left -= Math.max(0, this.#room - this.#used);
      this.turn();
      this.#used = again;
    }
    this.#used += left;
    this.#below = after;
  }
}
