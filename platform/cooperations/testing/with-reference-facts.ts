import { beforeAll } from "vitest";
import type { Context } from "../../kernel/server/context.ts";
import { loadReferenceFacts as loadMunicipalities } from "../../municipalities/server/index.ts";
import { loadReferenceFacts } from "../server/index.ts";

/** Loads municipalities and the documented cooperations before the tests of a file. */
export function withReferenceFacts(test: { readonly context: Context }): void {
  beforeAll(async () => {
    await loadMunicipalities(test.context);
    await loadReferenceFacts(test.context);
  }, 60_000);
}
