import type { Holder } from "../../../kernel/domain/holder.ts";
import type { DecisionId, HeldMatter, Matter, ViewId } from "../../domain/index.ts";
import { sentOn } from "../../domain/index.ts";

/** A matter as the database lets the actor see it, with what is kept beside it. Long texts are there only where they were asked for. */
export type StoredMatter = {
  readonly matter: Matter;
  readonly holder: Holder;
  readonly holderName: string;
  readonly revision: number;
  readonly decisions: ReadonlyMap<DecisionId, DecisionNote>;
  readonly views: ReadonlyMap<ViewId, ViewNote>;
  /** Those of the versions, the views and the decisions, by id. */
  readonly attachments: ReadonlyMap<string, KeptAttachment>;
  /** Ids of the attachments of each version, by its number. */
  readonly versionAttachments: ReadonlyMap<number, readonly string[]>;
};

export type KeptAttachment = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

/** In whose name something was registered, as everybody reads it. */
export type RegisteredAs = {
  readonly by: "own" | "others";
  readonly name: string;
  readonly at: string;
  readonly source: string | null;
  readonly confirmed: { readonly name: string; readonly at: string } | null;
};

export type DecisionNote = {
  readonly textLength: number;
  readonly registeredAs: RegisteredAs;
  /** The holder in whose name it was registered; null: it came by an answer link. */
  readonly registeredFor: string | null;
  readonly corrections: number;
  readonly minutes: string | null;
};

export type ViewNote = {
  readonly textLength: number;
  readonly proposedLength: number | null;
  readonly registeredAs: RegisteredAs;
  readonly attachments: readonly string[];
};

/** What the policies need of a matter. */
export const heldOf = ({ matter, holder }: StoredMatter): HeldMatter => ({
  holder,
  cooperation: matter.cooperation,
  sentOn: sentOn(matter),
});
