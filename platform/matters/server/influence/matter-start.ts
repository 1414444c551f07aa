import { ok, type Result } from "@omforent/kernel";
import { deadlinesOf, type FormId, offeredHearingWeeks } from "@omforent/law";
import { indexBodies, usualPath } from "../../../bodies/domain/index.ts";
import { bodyToWire, clauseToWire, directoryWith, findBodies, namesIn } from "../../../bodies/server/index.ts";
import { concerned } from "../../../cooperations/domain/index.ts";
import { findCooperation } from "../../../cooperations/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import { idOf, kindOf } from "../../../kernel/domain/holder.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { MatterStartWire } from "../../contract.ts";
import {
  askedAsAgreed,
  type DecisionLevel,
  decisionOf,
  lastRecord,
  levelAtStart,
  levelFromLaw,
  type Minimum,
  mayBringFor,
  mayConcern,
  type Participation,
  type ProposalKind,
} from "../../domain/index.ts";
import { findAgreed } from "./agreed/agreed.store.ts";
import { bodiesIn } from "./agreed/agreed-to-wire.ts";
import { cooperationOf } from "./cooperation-of.ts";
import { deciderToWire } from "./decider-to-wire.ts";

export type AskMatterStart = { readonly cooperation: string; readonly kind: ProposalKind };

/**
 * What a new matter about a cooperation can be filled in with: who is asked, their usual way, and what law and agreement say. Refusal:
 * `cooperation/not-found`.
 */
export async function matterStart(
  context: Context,
  { cooperation: id, kind }: AskMatterStart,
  actor: Actor,
): Promise<Result<MatterStartWire>> {
  const directory = await directoryWith(context, [id]);
  const facts = await cooperationOf(context, id, directory);
  if (!facts.ok) return facts;
  const { cooperation, name, form, participants } = facts.value;
  const names = namesIn(directory);
  const usual = participants.map(
    (participant): Participation => ({ participant, how: "decides", path: usualPath(participant) }),
  );
  const decision = decisionOf(kind);
  const record = decision && lastRecord(await findAgreed(context.database, id), decision);
  const named = bodiesIn(record ? [record] : []);
  const found = await findBodies(
    context.database,
    [...new Set([...usual.flatMap(({ path }) => path), ...named])],
    directory.registry,
  );
  const bodies = indexBodies([...found.values()].map(({ body }) => body));
  const agreed = record?.says ?? null;
  const { from, level, tooLow } = levelAtStart(form === null ? null : levelFromLaw(form, kind), agreed, bodies);
  const asked = agreed && from === "agreement" ? askedAsAgreed(usual, agreed.decides, bodies) : usual;
  const held = actor.roles.filter(({ holder }) => mayBringFor(actor, holder) !== null);
  const holders: MatterStartWire["holders"] = [];
  for (const { holder, holderName } of held) {
    if (holders.some((one) => one.holder === holder)) continue;
    const isOther = kindOf(holder) === "cooperation" && !concerned(cooperation).includes(holder);
    const mediator = isOther ? await findCooperation(context.database, idOf(holder)) : null;
    if (mayConcern(holder, cooperation, { mediator, today: context.today() }))
      holders.push({ holder, name: holderName });
  }
  return ok({
    cooperation: { id, name, form },
    holders,
    participations: asked.map(({ participant, how, path }) => ({
      participant,
      name: names(participant),
      how,
      path: [...path],
    })),
    bodies: [...bodies.values()].map((body) => bodyToWire(body, names(body.holder))),
    level: from === "law" ? levelToWire(level) : null,
    agreedLevel: from === "agreement" ? levelToWire(level) : null,
    tooLow: tooLow && {
      decides: deciderToWire(tooLow.decides, (body) => bodies.get(body)?.name ?? body),
      clause: clauseToWire(tooLow.clause),
    },
    minimums: minimumsOf(kind, form, context.today().slice(0, 4)).map(({ clause, ...one }) => ({
      ...one,
      clause: clause && clauseToWire(clause),
    })),
  });
}

const levelToWire = ({ requires, clause }: DecisionLevel) => ({ requires, clause: clause && clauseToWire(clause) });

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
