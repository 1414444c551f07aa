import type { FormId } from "../forms/legal-form.ts";
import { type DecisionKind, decisionKinds, silent, type WhoDecides } from "./decision.ts";
import { administrativeHostDecisions, jointBoardDecisions, unknownHostDecisions } from "./host.ts";
import { iksDecisions } from "./iks.ts";
import { iprDecisions, koDecisions } from "./ipr-ko.ts";

const byForm: { readonly [form in FormId]?: { readonly [kind in DecisionKind]: WhoDecides } } = {
  ipr: iprDecisions,
  ko: koDecisions,
  vertskommune_adm: administrativeHostDecisions,
  vertskommune_nemnd: jointBoardDecisions,
  vertskommune: unknownHostDecisions,
  iks: iksDecisions,
};

/** Who decides and who is heard, by decision and form: `whoDecides("iks", "budget").decides` is "iks-representantskap". */
export const whoDecides = (form: FormId, decision: DecisionKind): WhoDecides => byForm[form]?.[decision] ?? silent;

/** All decisions of a form, in the order in which they are shown. */
export const decisionsOf = (form: FormId): readonly (WhoDecides & { readonly decision: DecisionKind })[] =>
  decisionKinds.map((decision) => ({ decision, ...whoDecides(form, decision) }));
