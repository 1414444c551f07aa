import { keyToWire } from "@omforent/fairness";
import { oreToWire } from "@omforent/kernel";
import type { ProposeKeyInput } from "../../contract.ts";
import type { Workshop } from "../workshop.ts";

export type InKindForm = { readonly what: string; readonly count: string; readonly by: "" | "equal" | "population" };

/** What a proposal says beside the key, as it is written in the form. */
export type ProposeForm = {
  readonly holder: string;
  readonly validFrom: string;
  readonly isPhasedIn: boolean;
  readonly phaseInYears: string;
  readonly phaseInWords: string;
  readonly advances: "" | "settled-by-the-new-key" | "stand-until-the-date" | "in-own-words";
  readonly advancesWords: string;
  readonly inKind: readonly InKindForm[];
  readonly reason: string;
};

export const emptyForm: ProposeForm = {
  holder: "",
  validFrom: "",
  isPhasedIn: false,
  phaseInYears: "3",
  phaseInWords: "",
  advances: "",
  advancesWords: "",
  inKind: [],
  reason: "",
};

/** The key as the workshop reads it, with what it is held against there, and what the form says. */
export function toProposal({ state, last }: Workshop, form: ProposeForm, holder: string): ProposeKeyInput {
  return {
    holder,
    key: last ? (keyToWire(last.key) as Record<string, unknown>) : "", // a tree is an object
    language: state.language,
    validFrom: form.validFrom,
    phaseIn: form.isPhasedIn
      ? { firstYear: Number(form.validFrom.slice(0, 4)), years: Number.parseInt(form.phaseInYears, 10) || 0 }
      : null,
    phaseInWords: form.phaseInWords || null,
    advances: form.advances === "" ? null : { rule: form.advances, words: form.advancesWords || null },
    inKind: form.inKind.map(({ what, count, by }) => ({
      what,
      count: count.trim() === "" ? null : Number.parseInt(count, 10) || 0,
      by: by || null,
    })),
    reason: form.reason || null,
    basis: last && {
      year: state.year,
      amount: oreToWire(last.evaluation.total),
      amountIsReal: state.amountIsReal,
    },
    groups: state.groups.map(({ name, amount }) => ({ name, amount: oreToWire(amount) })),
    alone: (state.fairness?.alone ?? []).map(({ from, to, ...one }) => ({
      ...one,
      from: oreToWire(from),
      to: oreToWire(to),
    })),
  };
}
