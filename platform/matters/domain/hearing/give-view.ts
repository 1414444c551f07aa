import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { type Matter, versionOf } from "../matter.ts";
import { canonicalText, longestText } from "../proposal.ts";
import type { View } from "./view.ts";

/**
 * Records a view. It is kept also when it is late, from a body that was not asked, or after the hearing was closed. The same view again
 * changes nothing. Refusals: `matter/unknown-version`, `matter/view-empty`, `matter/text-too-long`, `matter/view-in-future`,
 * `matter/view-registered-otherwise`.
 */
export function giveView(matter: Matter, written: View, today: PlainDate): Result<Matter> {
  if (!versionOf(matter, written.version))
    return refuse("matter/unknown-version", { version: written.version }, { path: "version" });
  const view = tidy(written);
  if (view.text === "" && view.proposedText === null && view.byParty.length === 0)
    return refuse("matter/view-empty", {}, { path: "text" });
  if (Math.max(view.text.length, view.proposedText?.length ?? 0) > longestText)
    return refuse("matter/text-too-long", { most: longestText }, { path: "text" });
  if (view.on > today) return refuse("matter/view-in-future", { on: view.on, today }, { path: "on" });
  const before = matter.views.find((other) => isSameView(other, view));
  if (!before) return ok({ ...matter, views: [...matter.views, view] });
  return told(before) === told(view)
    ? ok(matter)
    : refuse("matter/view-registered-otherwise", { view: before.id }, { path: "text" });
}

/** A view that came after the last day for views: kept, and marked. */
export const isLateView = ({ on }: View, { hearingDeadline }: Matter): boolean =>
  hearingDeadline !== null && on > hearingDeadline;

const tidy = (view: View): View => ({
  ...view,
  text: view.text.trim(),
  proposedText: view.proposedText === null ? null : canonicalText(view.proposedText),
  byParty: view.byParty.filter(({ text }) => text.trim() !== ""),
});

/** A body gives one view a day on a version; the same id is the same view. */
const isSameView = (a: View, b: View): boolean =>
  a.id === b.id || (a.body === b.body && a.version === b.version && a.on === b.on);

const told = ({ body, version, on, text, proposedText, byParty }: View): string =>
  JSON.stringify([body, version, on, text, proposedText, byParty.map((one) => [one.party, one.text]).sort()]);
