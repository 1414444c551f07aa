import { ok, type Result, refuse } from "@omforent/kernel";
import { currentVersion, type Matter, type Version } from "./matter.ts";
import { answeringBody, type Participation } from "./participation.ts";
import { freeze, type HashFunction, type ProposalDraft } from "./proposal.ts";
import { checkRule, namedBody, singleRules } from "./result/result-rule.ts";
import { votersOf } from "./result/stance.ts";

/** What a person writes to bring a matter; all that happens to it later is empty. */
export type MatterDraft = Pick<
  Matter,
  | "id"
  | "title"
  | "cooperation"
  | "broughtBy"
  | "participations"
  | "rule"
  | "level"
  | "finalBy"
  | "hearingDeadline"
  | "minimums"
  | "fallback"
> & { readonly proposal: ProposalDraft };

/**
 * A new matter, not yet sent. Refusals: those of `freeze` and `checkRule`, `matter/nobody-decides`, `matter/participant-twice`,
 * `matter/no-path`, `matter/body-twice-in-path`, `matter/named-body-not-there`, `matter/hearing-after-final`.
 */
export function openMatter({ proposal, ...draft }: MatterDraft, hash: HashFunction): Result<Matter> {
  const frozen = freeze(proposal, 1, hash);
  if (!frozen.ok) return frozen;
  const checked = checkParticipations(draft.participations);
  if (!checked.ok) return checked;
  const rule = checkRule(draft.rule.rule);
  if (!rule.ok) return rule;
  const named = namedBody(rule.value);
  if (named !== null && !draft.participations.some((one) => one.how === "decides" && answeringBody(one) === named))
    return refuse("matter/named-body-not-there", { body: named }, { path: "rule" });
  const others = votersOf(draft).some((voter) => !voter.named);
  if (!others && singleRules(rule.value).some(({ kind }) => kind !== "body-decides"))
    return refuse("matter/nobody-decides", {}, { path: "participations" });
  if (draft.hearingDeadline !== null && draft.hearingDeadline > draft.finalBy)
    return refuse(
      "matter/hearing-after-final",
      { hearingDeadline: draft.hearingDeadline, finalBy: draft.finalBy },
      { path: "hearingDeadline" },
    );
  const first: Version = { proposal: frozen.value, sentOn: null, note: null };
  const nothingYet = {
    scheduled: [],
    decisions: [],
    recognitions: [],
    views: [],
    replies: [],
    hearingClosing: null,
    withdrawn: null,
  };
  return ok({ ...draft, versions: [first], ...nothingYet });
}

/** Sends the newest version out. From here on its text stands. Refusals: `matter/already-sent`, `matter/withdrawn`. */
export function sendMatter(matter: Matter, today: Version["sentOn"] & string): Result<Matter> {
  const version = currentVersion(matter);
  if (matter.withdrawn) return refuse("matter/withdrawn", { on: matter.withdrawn.on });
  if (version.sentOn !== null) return refuse("matter/already-sent", { on: version.sentOn });
  return ok({ ...matter, versions: replaceLast(matter, { ...version, sentOn: today }) });
}

const replaceLast = ({ versions: [first, ...rest] }: Matter, last: Version): Matter["versions"] =>
  rest.length === 0 ? [last] : [first, ...rest.slice(0, -1), last];

function checkParticipations(participations: readonly Participation[]): Result<true> {
  if (!participations.some(({ how }) => how === "decides"))
    return refuse("matter/nobody-decides", {}, { path: "participations" });
  const seen = new Set<string>();
  for (const [at, { participant, how, path }] of participations.entries()) {
    const where = { path: `participations/${at}` };
    if (seen.has(participant)) return refuse("matter/participant-twice", { participant }, where);
    seen.add(participant);
    if (how === "decides" && path.length === 0) return refuse("matter/no-path", { participant }, where);
    if (new Set(path).size < path.length) return refuse("matter/body-twice-in-path", { participant }, where);
  }
  return ok(true);
}
