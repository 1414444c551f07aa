import { ok, type Result, refuse } from "@omforent/kernel";
import type { KeySource } from "./key-version.ts";

/** A version without a source cannot be checked by anyone, so it must say where it is written. */
export function readKeySource({ title, url, date }: KeySource): Result<KeySource> {
  const said = title.trim();
  if (said === "") return refuse("distribution-keys/source-missing", {}, { path: "source/title" });
  const address = url?.trim() || null;
  if (address !== null && !/^https?:\/\/\S+$/.test(address))
    return refuse("distribution-keys/not-a-web-address", { url: address.slice(0, 200) }, { path: "source/url" });
  return ok({ title: said, url: address, date });
}

/** Stable and readable: "innherred-interkommunale-legevakt-iks-key-1". */
/** A municipality's drafts are counted for themselves: "brann-key-3", "brann-key-municipality-5020-1". */
export const keyVersionId = (cooperationId: string, number: number, holder: string | null): string =>
  [cooperationId, "key", ...(holder === null ? [] : [holder.replace(":", "-")]), number].join("-");
