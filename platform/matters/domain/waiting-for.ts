import type { PlainDate } from "@omforent/kernel";
import type { BodyId } from "../../bodies/domain/index.ts";
import { askedVersion, type Matter, type MatterId, sentOn } from "./matter.ts";
import { answeringBody } from "./participation.ts";
import { resultOf } from "./result/result-of.ts";
import type { Standing } from "./standing.ts";

/** Something that waits for a body: it answers for its participant, or recommends to the body that does. */
export type Waiting = {
  readonly matter: MatterId;
  readonly title: string;
  readonly asks: "decision" | "view" | "recommendation";
  readonly version: number;
  /** It has answered an older text, and must do it again since the text changed. */
  readonly again: boolean;
  readonly until: PlainDate;
  readonly scheduledOn: PlainDate | null;
};

/** Everything that waits for a body, what is due first on top. Nothing waits in a matter that has its result for good. */
export function waitingFor(
  matters: readonly Matter[],
  body: BodyId,
  today: PlainDate,
  standing: Standing,
): readonly Waiting[] {
  return matters
    .flatMap((matter) => waitingIn(matter, body, today, standing))
    .sort((a, b) => (`${a.until} ${a.matter}` < `${b.until} ${b.matter}` ? -1 : 1));
}

function waitingIn(matter: Matter, body: BodyId, today: PlainDate, standing: Standing): readonly Waiting[] {
  const participation = matter.participations.find(({ path }) => path.includes(body));
  if (!participation || participation.how === "is-informed" || sentOn(matter) === null) return [];
  const { proposal } = askedVersion(matter);
  const spoken = [
    ...matter.decisions
      .filter(({ outcome }) => outcome.kind !== "postponed")
      .map((one) => ({ ...one, version: one.on.version })),
    ...matter.views,
  ].filter((one) => one.body === body);
  const sameText = (version: number) =>
    matter.versions.some((one) => one.proposal.version === version && one.proposal.hash === proposal.hash);
  if (spoken.some(({ version }) => sameText(version)) || hasAnswered(matter, body, standing)) return [];
  if (resultOf(matter, today, standing).on !== null) return [];
  const isHeard = participation.how === "is-heard";
  const asks = answeringBody(participation) !== body ? "recommendation" : isHeard ? "view" : "decision";
  return [
    {
      matter: matter.id,
      title: matter.title,
      asks,
      version: proposal.version,
      again: spoken.length > 0,
      until: isHeard ? (matter.hearingDeadline ?? matter.finalBy) : matter.finalBy,
      scheduledOn: matter.scheduled.findLast((one) => one.body === body)?.date ?? null,
    },
  ];
}

/** The body after it on the path has answered, so no recommendation is waited for. */
function hasAnswered(matter: Matter, body: BodyId, { bodies }: Standing): boolean {
  const holder = bodies.get(body)?.holder;
  const participation = matter.participations.find(({ participant }) => participant === holder);
  const answering = participation && answeringBody(participation);
  const { hash } = askedVersion(matter).proposal;
  return matter.decisions.some(
    (decision) => decision.body === answering && decision.on.hash === hash && decision.outcome.kind !== "postponed",
  );
}
