import type { Refusal } from "@omforent/kernel";
import type { Words } from "./words.ts";

/** 1: refused, with the reason. 2: the command was used in a wrong way. */
export const exitCodeOf = ({ code }: Refusal): 1 | 2 => (code.startsWith("usage/") ? 2 : 1);

/** The one JSON document of a refusal: `{"error":{"code","message","path"?,"position"?,"because"?}}`. */
export const refusalToJson = (refusal: Refusal, words: Words) => ({ error: reasonToJson(refusal, words) });

type Reason = { readonly code: string; readonly message: string; readonly because?: readonly Reason[] } & Pick<
  Refusal,
  "path" | "position"
>;

const reasonToJson = ({ code, params, path, position, because }: Refusal, words: Words): Reason => ({
  code,
  message: words.say(`refusal.${code}`, params),
  ...(path === undefined ? {} : { path }),
  ...(position === undefined ? {} : { position }),
  ...(because === undefined ? {} : { because: because.map((reason) => reasonToJson(reason, words)) }),
});

/** The same for people: the sentence, where, and each reason on a line. What is the first of several reasons is said once. */
export function refusalToText({ code, params, path, position, because = [] }: Refusal, words: Words): string {
  const where = path && !position ? ` (${path})` : "";
  const sentence = words.say(`refusal.${code}`, params) + where;
  const reasons = because.map((reason) => refusalToText(reason, words));
  const lines = reasons.map((reason) => `  – ${reason}`);
  return (reasons[0] === sentence ? lines : [sentence, ...lines]).join("\n");
}
