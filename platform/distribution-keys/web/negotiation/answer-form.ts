import { oreFromWire } from "@omforent/kernel";
import type { KeyAnswerWire, VerdictWire, WriteAnswerInput } from "../../contract.ts";
import type { AtTheTable } from "./at-the-table.ts";

/** An answer as it is written in the form. */
export type AnswerForm = {
  readonly verdicts: Readonly<Record<string, VerdictWire>>;
  /** Whole kroner as they are typed: «400 000». */
  readonly maximum: string;
  readonly conditions: string;
  readonly reason: string;
  /** The revision that is written on; 0: there is none yet. */
  readonly seen: number;
};

export function formOf(own: KeyAnswerWire | null): AnswerForm {
  const contents = own?.contents ?? null;
  return {
    verdicts: contents?.verdicts ?? {},
    maximum:
      contents?.maximum === null || contents === null ? "" : contents.maximum.replace(/\.00$/, "").replace(".", ","),
    conditions: contents?.conditions ?? "",
    reason: contents?.reason ?? "",
    seen: own?.revision ?? 0,
  };
}

/** «400 000» or «400 000,50» as kroner on the wire; null when nothing is written, undefined when it is no amount. */
export function amountTyped(text: string): string | null | undefined {
  const bare = text.replace(/[\s.\u00a0\u202f]|kr/gi, "").replace(",", ".");
  if (bare === "") return null;
  const wire = /\.\d$/.test(bare) ? `${bare}0` : /\.\d\d$/.test(bare) ? bare : `${bare}.00`;
  return oreFromWire(wire).ok ? wire : undefined;
}

/** Only what is said of keys that lie on this table. */
export const toInput = (
  { negotiation, onTable, own }: Pick<AtTheTable, "negotiation" | "onTable" | "own">,
  form: AnswerForm,
): WriteAnswerInput => ({
  participant: own ?? "",
  round: negotiation.round,
  seen: form.seen,
  maximum: amountTyped(form.maximum) ?? null,
  verdicts: Object.fromEntries(
    onTable.flatMap(({ id }) => {
      const verdict = form.verdicts[id];
      return verdict ? [[id, verdict]] : [];
    }),
  ),
  conditions: form.conditions || null,
  reason: form.reason || null,
});

/** Whether it says something else than what is saved: «310 000» and «310000» are the same amount. */
export const isChanged = (form: AnswerForm, saved: AnswerForm): boolean => saying(form) !== saying(saved);

/** An amount that cannot be read is kept as it stands: it is not what is saved. */
const saying = ({ verdicts, maximum, conditions, reason }: AnswerForm): string => {
  const amount = amountTyped(maximum);
  const typed = amount === undefined ? maximum : amount;
  return JSON.stringify([Object.entries(verdicts).sort(), typed, conditions.trim(), reason.trim()]);
};
