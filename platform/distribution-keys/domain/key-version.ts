import type { Key } from "@omforent/fairness";
import type { PlainDate } from "@omforent/kernel";

/** Where a version is from: a public document, or the words of the person who entered it. */
export type KeySource = { readonly title: string; readonly url: string | null; readonly date: string | null };

export type KeyVersionStatus = "documented" | "registered-as-todays" | "draft";

/**
 * A key as one cooperation uses it from a date on. `number` counts the versions of the cooperation in the order they were
 * entered; a write names the newest number it saw. `validFrom` null: in use, but nobody has said since when.
 */
export type KeyVersion = {
  readonly id: string;
  readonly cooperationId: string;
  readonly number: number;
  readonly validFrom: PlainDate | null;
  readonly key: Key;
  readonly status: KeyVersionStatus;
  readonly source: KeySource;
  readonly note: string | null;
  readonly registeredBy: string;
  readonly registeredAt: string;
};
