import { ok, type Result, refuse } from "@omforent/kernel";
import { type DocumentOutward, exemptions, exemptionsFor, mayBeWithheldAsInternal } from "@omforent/law";

export type WithholdingWish = { readonly exemption: string; readonly reason: string };

export const longestReason = 2000;

/**
 * Whether the contents may be withheld from the public by this section, and for which stated reason. Refusals:
 * `document/cannot-be-internal` with the section that says so (offentleglova § 16: case papers and agendas of elected bodies, and
 * between municipal units as parties), `document/unknown-exemption`, `document/reason-missing`, `document/reason-too-long`.
 */
export function withhold(outward: DocumentOutward, wish: WithholdingWish): Result<WithholdingWish> {
  const path = "withhold/exemption";
  const exemption = exemptions.find(({ id }) => id === wish.exemption);
  if (!exemption) return refuse("document/unknown-exemption", { exemption: wish.exemption.slice(0, 60) }, { path });
  if (!exemptionsFor(outward).includes(exemption)) {
    const { citation, grade, words, ruleId } = mayBeWithheldAsInternal(outward);
    const wished = exemption.citation.section;
    return refuse(
      "document/cannot-be-internal",
      { wished, section: citation.section, rule: ruleId, grade, words },
      { path },
    );
  }
  const reason = wish.reason.trim();
  if (reason === "") return refuse("document/reason-missing", {}, { path: "withhold/reason" });
  if (reason.length > longestReason)
    return refuse("document/reason-too-long", { longest: longestReason }, { path: "withhold/reason" });
  return ok({ exemption: exemption.id, reason });
}
