import type { PlainDate } from "@omforent/kernel";
import type { Body } from "../../bodies/domain/index.ts";
import {
  type Cooperation,
  candidateOn,
  concerned,
  mayCorrectCooperation,
  mayMediateBetween,
  partiesOn,
} from "../../cooperations/domain/index.ts";
import { type Actor, type Signature, signs } from "../../kernel/domain/actor.ts";
import { type Holder, holder, participantHolder } from "../../kernel/domain/holder.ts";
import { insiders, officers, type Role } from "../../kernel/domain/role.ts";
import type { Matter } from "./matter.ts";

/** Whose a matter is, and what the policies need of it. */
export type HeldMatter = {
  readonly holder: Holder;
  readonly cooperation: string | null;
  readonly sentOn: string | null;
};

const leaders: readonly Role[] = [...officers, "secretary", "mayor", "cooperation-officer"];

/** Officers, the secretary and the mayor bring matters for their municipality, and a cooperation's officer for the cooperation. */
export const mayBringFor = (actor: Actor, of: Holder): Signature | null => signs(actor, leaders, [of]);

/** In whose name a matter about a cooperation may be brought: whoever takes part or hosts, the cooperation itself, or a mediator. */
export const mayConcern = (
  of: Holder,
  cooperation: Pick<Cooperation, "id" | "claims">,
  { mediator, today }: { readonly mediator: Mediator; readonly today: PlainDate },
): boolean =>
  concerned(cooperation).includes(of) ||
  (mediator !== null &&
    of === holder("cooperation", mediator.id) &&
    mayMediateBetween(partiesOn(cooperation, today), candidateOn(mediator, today)));

/** The cooperation that the holder is, where it is one. */
export type Mediator = Pick<Cooperation, "id" | "claims"> | null;

/** A draft exists for those inside its holder and for nobody else; of a cooperation, for its officer. What is sent exists for everybody. */
export const mayKnowOfMatter = (actor: Actor, { holder: of, sentOn }: HeldMatter): boolean =>
  sentOn !== null || readsDraft(actor, of) !== null;

/** In which capacity somebody reads a draft: it is recorded under that signature. */
export const readsDraft = (actor: Actor, of: Holder): Signature | null =>
  signs(actor, [...insiders, "cooperation-officer"], [of]);

/**
 * Changes, sends, versions, answers and closes: whoever brings matters for the holder; and once it is sent, the officer of the cooperation that it
 * concerns.
 */
export const mayLeadMatter = (actor: Actor, { holder: of, cooperation, sentOn }: HeldMatter): Signature | null =>
  signs(actor, leaders, [of]) ??
  (sentOn !== null && cooperation !== null
    ? signs(actor, ["cooperation-officer"], [holder("cooperation", cooperation)])
    : null);

/** A body's decision is registered by the secretary; the chief executive's by herself too; a cooperation's bodies' by its officer. */
export const mayRegisterOwn = (actor: Actor, body: Pick<Body, "holder" | "level">): Signature | null =>
  signs(actor, registrarsOf(body), [participantHolder(body.holder)]);

const registrarsOf = ({ level }: Pick<Body, "level">): readonly Role[] =>
  level === "administrative"
    ? ["secretary", "chief-executive", "cooperation-officer"]
    : ["secretary", "cooperation-officer"];

/**
 * Officers, secretaries and cooperations' officers of another who takes part, or of whoever brings the matter, may register it for others, with its
 * source; it counts when the municipality itself confirms.
 */
export const mayRegisterForOthers = (
  actor: Actor,
  { participations }: Pick<Matter, "participations">,
  { holder: of, cooperation }: HeldMatter,
): Signature | null =>
  signs(
    actor,
    [...officers, "secretary", "cooperation-officer"],
    [
      ...participations.map(({ participant }) => participantHolder(participant)),
      of,
      ...(cooperation === null ? [] : [holder("cooperation", cooperation)]),
    ],
  );

/** The chief executive recommends. */
export const mayRecommend = (actor: Actor, body: Pick<Body, "holder" | "level" | "kind">): Signature | null =>
  body.kind === "chief-executive" ? signs(actor, ["chief-executive"], [participantHolder(body.holder)]) : null;

/** Views are given by officers, the secretary and the mayor of a participant; of a cooperation, by its officer. */
export const mayGiveView = (
  actor: Actor,
  { participations }: Pick<Matter, "participations">,
  body: Pick<Body, "holder">,
): Signature | null =>
  participations.some(({ participant }) => participant === body.holder)
    ? signs(actor, leaders, [participantHolder(body.holder)])
    : null;

/** The secretary or the chief executive puts a matter on the agenda of a meeting; of a cooperation's body, its officer. */
export const maySchedule = (actor: Actor, body: Pick<Body, "holder">): Signature | null =>
  signs(actor, ["secretary", "chief-executive", "cooperation-officer"], [participantHolder(body.holder)]);

/** Files are added by whoever leads the matter, and, once it is sent, by those who answer for a participant. */
export const mayAttach = (
  actor: Actor,
  { participations }: Pick<Matter, "participations">,
  held: HeldMatter,
): Signature | null =>
  mayLeadMatter(actor, held) ??
  (held.sentOn === null
    ? null
    : signs(
        actor,
        leaders,
        participations.map(({ participant }) => participantHolder(participant)),
      ));

/** What is agreed of who decides is registered by those who may correct the cooperation: whoever takes part or hosts, and its own officer. */
export const mayRecordAgreed = (actor: Actor, cooperation: Pick<Cooperation, "id" | "claims">): Signature | null =>
  mayCorrectCooperation(actor, cooperation, {});
