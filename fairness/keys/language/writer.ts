import type { Fraction, Ore } from "@omforent/kernel";
import type { ParticipantId, Who } from "../key.ts";
import type { Construct, Slots } from "./constructs.ts";
import type { Names } from "./names.ts";
import { decimalNumeral, kronerNumeral, percentNumeral } from "./numerals.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { fill } from "./template.ts";

/** How the budget year is written: left out where nothing else can be meant, or said in full as an agreement should. */
export type Fullness = "short" | "full";

/** The smallest things that a sentence is written with: phrases, numbers, amounts and names. */
export class Writer {
  readonly book: Phrasebook;
  readonly names: Names;
  readonly fullness: Fullness;

  constructor(book: Phrasebook, names: Names, fullness: Fullness) {
    this.book = book;
    this.names = names;
    this.fullness = fullness;
  }

  /** The first phrase of a construct with its holes filled; `count` chooses between one and many. */
  phrase<Name extends Construct>(construct: Name, slots: Slots<Name>, count = 0): string {
    return fill(this.book.phrases[construct][0], slots, count === 1);
  }

  share(share: Fraction): string {
    const number = percentNumeral(share, this.book);
    if (number !== null) return this.phrase("percent", { number });
    return this.phrase("ratio", { over: String(share.n), under: String(share.d) });
  }

  quantity(quantity: Fraction): string {
    const ratio = { over: String(quantity.n), under: String(quantity.d) };
    return decimalNumeral(quantity, this.book) ?? this.phrase("ratio", ratio);
  }

  money(amount: Ore): string {
    return this.phrase("money", { number: kronerNumeral(amount, this.book) });
  }

  count(count: number): string {
    return this.book.numberWords[count - 1] ?? String(count);
  }

  participant(id: ParticipantId): string {
    return this.names.write(this.names.participants.textFor(id));
  }

  who(who: Who): string {
    return who.kind === "host" ? this.phrase("host", {}) : this.participant(who.id);
  }

  /** "a", "a og b", "a, b og c". */
  list(items: readonly string[]): string {
    const and = ` ${this.phrase("and", {})} `;
    return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")}${and}${items.at(-1)}`;
  }
}
