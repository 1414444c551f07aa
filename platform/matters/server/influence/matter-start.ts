import { ok, type Result } from "@omforent/kernel";
import { deadlinesOf, type FormId, offeredHearingWeeks } from "@omforent/law";
import { usualPath } from "../../../bodies/domain/index.ts";
import { bodyToWire, clauseToWire, directoryWith, findBodies, namesIn } from "../../../bodies/server/index.ts";
import { concerned } from "../../../cooperations/domain/index.ts";
import { findCooperation } from "../../../cooperations/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import { idOf, kindOf } from "../../../kernel/domain/holder.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { MatterStartWire } from "../../contract.ts";
import { levelFromLaw, type Minimum, mayBringFor, mayConcern, type ProposalKind } from "../../domain/index.ts";
import { cooperationOf } from "./cooperation-of.ts";

export type AskMatterStart = { readonly cooperation: string; readonly kind: ProposalKind };

/** What a new matter about a cooperation can be filled in with: who is asked, their usual way, and what the law says. Refusal: `cooperation/not-found`. */
export async function matterStart(
  context: Context,
  { cooperation: id, kind }: AskMatterStart,
  actor: Actor,
): Promise<Result<MatterStartWire>> {
  const directory = await directoryWith(context, []);
  const facts = await cooperationOf(context, id, directory);
  if (!facts.ok) return facts;
  const { cooperation, name, form, participants } = facts.value;
  const names = namesIn(directory);
  const paths = participants.map((participant) => ({ participant, path: usualPath(participant) }));
  const bodies = await findBodies(
    context.database,
    paths.flatMap(({ path }) => path),
    directory.registry,
  );
  const level = form === null ? null : levelFromLaw(form, kind);
  const held = actor.roles.filter(({ holder }) => mayBringFor(actor, holder) !== null);
  const holders: MatterStartWire["holders"] = [];
  for (const { holder, holderName } of held) {
    if (holders.some((one) => one.holder === holder)) continue;
    const isOther = kindOf(holder) === "cooperation" && !concerned(cooperation).includes(holder);
    const mediator = isOther ? await findCooperation(context.database, idOf(holder)) : null;
    if (mayConcern(holder, cooperation, mediator)) holders.push({ holder, name: holderName });
  }
  return ok({
    cooperation: { id, name, form },
    holders,
    participations: paths.map(({ participant, path }) => ({
      participant,
      name: names(participant),
      how: "decides" as const,
      path: [...path],
    })),
    bodies: [...bodies.values()].map(({ body }) => bodyToWire(body, names(body.holder))),
    level: level && { requires: level.requires, clause: level.clause && clauseToWire(level.clause) },
    minimums: minimumsOf(kind, form, context.today().slice(0, 4)).map(({ clause, ...one }) => ({
      ...one,
      clause: clause && clauseToWire(clause),
    })),
  });
}

/** A budget: what the law sets before a council and before an IKS's representantskap; and the weeks of hearing that could be agreed, without a clause. */
function minimumsOf(kind: ProposalKind, form: FormId | null, year: string): readonly Minimum[] {
  if (kind !== "budget") return [];
  const before = (concerns: "municipality" | FormId, id: string, what: Minimum["what"]): readonly Minimum[] =>
    deadlinesOf(Number(year), { concerns }).flatMap(({ deadline }) =>
      deadline.id === id && deadline.date.kind === "from-event"
        ? [
            {
              what,
              days: -deadline.date.days,
              clause: { kind: "law", citation: deadline.citation, grade: deadline.grade },
            },
          ]
        : [],
    );
  return [
    ...before("municipality", "budget-public", "public-before-council"),
    ...(form === "iks" ? before("iks", "iks-notice", "notice-of-meeting") : []),
    { what: "hearing", days: offeredHearingWeeks * 7, clause: null },
  ];
}
