import type { Context } from "../../../kernel/server/context.ts";
import type { StoryEntry } from "../../../matters/domain/index.ts";
import type { Adoption } from "../../domain/index.ts";

/** What a matter answers about one proposal: asked for each time, and never kept. */
export type AskedMatter = {
  readonly version: string;
  readonly matter: string;
  readonly title: string;
  readonly state: "draft" | "open" | "adopted" | "rejected" | "lapsed" | "withdrawn";
  readonly adoption: Adoption;
  readonly missing: readonly { readonly participant: string; readonly body: string; readonly named: boolean }[];
  /** What happened in it, as far as it has been sent. */
  readonly story: readonly StoryEntry[];
};

export async function mattersAskedIn(_context: Context, _cooperation: string): Promise<readonly AskedMatter[]> {
  return [];
}
