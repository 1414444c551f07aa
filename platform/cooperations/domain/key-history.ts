/**
 * What a public source says about a distribution key over time. The key as data lives in distribution-keys: this is where its
 * words and its source are. `sentence` is bokmål in the language of keys; null when the source does not give a whole key.
 */
export type KeyHistoryEntry = {
  readonly from: string | null;
  readonly fromText: string;
  readonly sentence: string | null;
  readonly description: string;
  readonly status: "agreed" | "proposed" | "historic";
  readonly quote: string | null;
};
