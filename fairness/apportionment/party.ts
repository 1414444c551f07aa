/** A party with a whole, non-negative weight, between `minimum` and `maximum` (null: no upper limit). */
export type Party = { readonly weight: bigint; readonly minimum: bigint; readonly maximum: bigint | null };
