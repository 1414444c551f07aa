import { type Refused, refuse } from "@omforent/kernel";

/**
 * The place where SvarUt (KS Fiks) is to stand: a {@link Post} that takes a letter over for a receiver's organisation number. It is not
 * built, and nothing here pretends that it is. Refusal: `letter/svarut-not-set-up`.
 */
export const svarUt = (): Refused => refuse("letter/svarut-not-set-up");
