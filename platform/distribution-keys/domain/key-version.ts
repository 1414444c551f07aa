import type { Key } from "@omforent/fairness";
import type { PlainDate } from "@omforent/kernel";

/** Where a version is from: a public document, or the words of the person who entered it. */
export type KeySource = { readonly title: string; readonly url: string | null; readonly date: string | null };

/**
 * `documented`: a public document says so; `proposed`: a document tells of it, or it was put on the table here; `registered-as-todays` and
 * `draft`: a person entered it.
 */
export type KeyVersionStatus = "documented" | "proposed" | NewKeyStatus;

/**
 * What the councils have made of a proposed key, as its matter answers: `since` when every council that must decide has adopted this very text,
 * and null until then, with those who are missing. `superseded`: another text of the same matter was adopted later.
 */
export type Adoption = {
  readonly matter: string;
  readonly since: PlainDate | null;
  readonly superseded: boolean;
  readonly missing: readonly { readonly participant: string; readonly body: string }[];
};

/** What a person may enter: the key that is in use, for all to see, or a draft that is the municipality's own. */
export type NewKeyStatus = "registered-as-todays" | "draft";

/**
 * A key as one cooperation uses it from a date on. `number` counts what people have entered for the cooperation, in order; a
 * write names the newest number it saw. What documents say has number 0, and nobody has registered it.
 */
export type KeyVersion = {
  readonly id: string;
  readonly cooperationId: string;
  readonly number: number;
  /** Null: nobody has said since when. */
  readonly validFrom: PlainDate | null;
  /** What the source says about the start: "opprinnelig (avtalen fra 2005)". */
  readonly validFromText: string | null;
  readonly key: Key;
  readonly status: KeyVersionStatus;
  readonly source: KeySource;
  readonly note: string | null;
  /** Whose draft it is, and who has entered it: "municipality:5020"; null for what documents say. */
  readonly holder: string | null;
  readonly registeredBy: string | null;
  readonly registeredAt: string | null;
  /** Of a proposed key that a matter asks about; else null. */
  readonly adoption: Adoption | null;
};
