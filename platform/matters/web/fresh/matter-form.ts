import type { DraftMatterInput, MatterRuleWire, MatterStartWire, MatterWire, SingleRuleWire } from "../../contract.ts";
import type { KeptFile } from "../act/file-field.tsx";
import { fromFigures, noFigures, toFigures, type WrittenFigures } from "./written-figures.ts";

export type Kind = DraftMatterInput["proposal"]["kind"];
export type Way = DraftMatterInput["participations"][number];
type Level = NonNullable<DraftMatterInput["level"]>["requires"];

/** A matter as it is written, before anybody has it. */
export type MatterForm = {
  readonly holder: string;
  readonly kind: Kind;
  readonly title: string;
  readonly proposalTitle: string;
  readonly text: string;
  readonly participations: readonly Way[] | null;
  readonly rule: SingleRuleWire["kind"];
  readonly quotaN: string;
  readonly quotaD: string;
  readonly reach: "more-than" | "at-least";
  readonly measuredAgainst: "all" | "present" | "cast";
  readonly decidingBody: string;
  readonly closing: MatterRuleWire["closing"];
  readonly clauseDocument: string;
  readonly clausePlace: string;
  /** "": what the law says, else what is agreed. */
  readonly level: Level | "";
  readonly finalBy: string;
  readonly hearingDeadline: string;
  /** The minimums that are left out, by what they are. */
  readonly without: readonly string[];
  readonly fallback: string;
  readonly fallbackDocument: string;
  readonly fallbackPlace: string;
  readonly figures: WrittenFigures;
  readonly attachments: readonly KeptFile[];
};

export const emptyForm: MatterForm = {
  holder: "",
  kind: "key",
  title: "",
  proposalTitle: "",
  text: "",
  participations: null,
  rule: "unanimity",
  quotaN: "1",
  quotaD: "2",
  reach: "more-than",
  measuredAgainst: "all",
  decidingBody: "",
  closing: "stays-open",
  clauseDocument: "",
  clausePlace: "",
  level: "",
  finalBy: "",
  hearingDeadline: "",
  without: [],
  fallback: "",
  fallbackDocument: "",
  fallbackPlace: "",
  figures: noFigures,
  attachments: [],
};

const agreed = (document: string, place: string) =>
  document.trim() === "" ? null : { kind: "agreed" as const, document: document.trim(), place: place.trim() };

function singleRule(form: MatterForm, cooperation: string): SingleRuleWire {
  const quota = { n: form.quotaN.trim(), d: form.quotaD.trim(), reach: form.reach };
  switch (form.rule) {
    case "unanimity":
      return { kind: "unanimity" };
    case "body-decides":
      return { kind: "body-decides", body: form.decidingBody };
    case "majority-of-heads":
      return { kind: "majority-of-heads", quota, measuredAgainst: form.measuredAgainst };
    case "majority-of-weights":
      return { kind: "majority-of-weights", weightsIn: cooperation, quota, measuredAgainst: form.measuredAgainst };
  }
}

export const participationsOf = ({ participations }: MatterForm, start: MatterStartWire): readonly Way[] =>
  participations ?? start.participations.map(({ participant, how, path }) => ({ participant, how, path }));

/** As it is sent. What the law says of level and time is the server's to know; what is left out here is left out openly. */
export function toMatter(form: MatterForm, start: MatterStartWire): DraftMatterInput {
  return {
    holder: form.holder || (start.holders[0]?.holder ?? ""),
    title: form.title,
    cooperation: start.cooperation.id || null,
    proposal: {
      kind: form.kind,
      title: form.proposalTitle.trim() || form.title,
      text: form.text,
      figures: toFigures(form.figures),
      attachments: form.attachments.map(({ id }) => id),
    },
    participations: participationsOf(form, start).map((one) => ({ ...one, path: [...one.path] })),
    rule: {
      rule: singleRule(form, start.cooperation.id),
      closing: form.closing,
      clause: agreed(form.clauseDocument, form.clausePlace),
    },
    level: levelOf(form, start),
    finalBy: form.finalBy,
    hearingDeadline: form.hearingDeadline || null,
    minimums: start.minimums.filter(({ what }) => !form.without.includes(what)),
    fallback:
      form.fallback.trim() === ""
        ? null
        : { text: form.fallback, clause: agreed(form.fallbackDocument, form.fallbackPlace) },
  };
}

/** What the law requires is the server's to say; else what the writer has chosen, and where nothing is chosen, what is agreed. */
function levelOf(form: MatterForm, { level, agreedLevel }: MatterStartWire): DraftMatterInput["level"] {
  if (level !== null) return null;
  if (agreedLevel !== null && (form.level === "" || form.level === agreedLevel.requires)) return agreedLevel;
  return form.level === "" ? null : { requires: form.level, clause: agreed(form.clauseDocument, form.clausePlace) };
}

/** A draft that is there already, as a form. */
export function formOf(matter: MatterWire): MatterForm {
  const { asked, rule, fallback, level } = matter;
  const [single] = rule.rule.kind === "several" ? rule.rule.rules : [rule.rule];
  const majority = single?.kind === "majority-of-heads" || single?.kind === "majority-of-weights" ? single : null;
  return {
    ...emptyForm,
    holder: matter.holder,
    kind: asked.kind,
    title: matter.title,
    proposalTitle: asked.title,
    text: asked.text,
    participations: matter.participations.map(({ participant, how, path }) => ({ participant, how, path })),
    rule: single?.kind ?? "unanimity",
    ...(majority && {
      quotaN: majority.quota.n,
      quotaD: majority.quota.d,
      reach: majority.quota.reach,
      measuredAgainst: majority.measuredAgainst,
    }),
    decidingBody: single?.kind === "body-decides" ? single.body : "",
    closing: rule.closing,
    ...(rule.clause?.kind === "agreed" && { clauseDocument: rule.clause.document, clausePlace: rule.clause.place }),
    level: level.clause?.kind === "law" ? "" : level.requires,
    finalBy: matter.finalBy,
    hearingDeadline: matter.hearingDeadline ?? "",
    fallback: fallback?.text ?? "",
    ...(fallback?.clause?.kind === "agreed" && {
      fallbackDocument: fallback.clause.document,
      fallbackPlace: fallback.clause.place,
    }),
    figures: fromFigures(asked.figures),
    attachments: asked.attachments.map(({ id, name }) => ({ id, name })),
  };
}
