import type { DocumentOutward } from "@omforent/law";
import type { Actor, HeldRole } from "../../../kernel/domain/actor.ts";
import { type Holder, holder, idOf, kindOf, participantHolder } from "../../../kernel/domain/holder.ts";
import { insiders } from "../../../kernel/domain/role.ts";
import { type Cooperation, fieldsOf } from "../cooperation.ts";
import type { Document, DocumentKind } from "./document.ts";

/** "municipality:5058", "county:50", "council:5058" (its elected body: kommunestyret, fylkestinget) or "cooperation:mna-iks". */
export type RecipientId = string;
/** The name is the place's or the cooperation's as it was at sending: «Åfjord». The page words the rest: «kommunestyret i Åfjord». */
export type Recipient = { readonly id: RecipientId; readonly name: string };

const councilOf = (one: Holder): RecipientId => `council:${idOf(one)}`;
export const isCouncil = (recipient: RecipientId): boolean => recipient.startsWith("council:");

const hasCouncil = (one: Holder): boolean => kindOf(one) === "municipality" || kindOf(one) === "county";

/** Who takes part or hosts, with their councils; the cooperation itself where nobody is known to host it. Not the sender itself. */
export function possibleRecipients(cooperation: Pick<Cooperation, "id" | "claims">, sender: Holder): RecipientId[] {
  const { participants, host } = fieldsOf(cooperation);
  const hosting = host.shown?.value?.id;
  const taking = participants.shown?.value?.participants.map(({ id }) => id) ?? [];
  const all = [...new Set([...(hosting ? [hosting] : []), ...taking])].map(participantHolder);
  const office = hosting ? [] : [holder("cooperation", cooperation.id)];
  return [
    ...[...all, ...office].filter((one) => one !== sender),
    ...[sender, ...all.filter((one) => one !== sender)].filter(hasCouncil).map(councilOf),
  ];
}

/** In whose place the actor reads what is sent: an insider for the municipality and its council, a member for the council. */
export const receivesFor = (actor: Actor): readonly RecipientId[] => [...new Set(actor.roles.flatMap(receivedBy))];

export function receivedBy({ role, holder: at }: Pick<HeldRole, "role" | "holder">): readonly RecipientId[] {
  if (insiders.includes(role)) return [at, councilOf(at)];
  if (role === "council-member") return [councilOf(at)];
  return role === "cooperation-officer" ? [at] : [];
}

/** What the law asks of a document before it is said whether it may be kept internal. */
export function outward(
  { holder: sender }: Pick<Document, "holder">,
  sent: { readonly kind: DocumentKind; readonly recipients: readonly RecipientId[]; readonly betweenParties: boolean },
): DocumentOutward {
  const toCouncil = sent.recipients.some(isCouncil);
  return {
    sentToElectedBodyAs: toCouncil && (sent.kind === "case-paper" || sent.kind === "agenda") ? sent.kind : null,
    betweenMunicipalUnitsAsParties: sent.betweenParties,
    sentOutsideMunicipality: sent.recipients.some((one) => one !== sender && one !== councilOf(sender)),
  };
}
