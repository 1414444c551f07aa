import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../../../cooperations/domain/index.ts";
import { type Actor, type Signature, signs } from "../../../kernel/domain/actor.ts";
import { type Holder, participantHolder } from "../../../kernel/domain/holder.ts";
import { officers, type Role } from "../../../kernel/domain/role.ts";

/** A municipality's official e-mail address, as somebody has registered it, and where they have it from. No register of them is known to us. */
export type MailAddress = {
  readonly participant: ParticipantId;
  readonly address: string;
  readonly source: string;
  readonly registeredFor: Holder;
  readonly registeredForName: string;
  readonly registeredOn: PlainDate;
};

const longestAddress = 254;
/** One @, a host with a dot, no spaces, quotes, commas or brackets: narrower than RFC 5321 allows, and what an official address looks like. */
const written = /^[^\s@"',;:<>()[\]\\]{1,64}@[a-zæøå0-9-]+(\.[a-zæøå0-9-]+)+$/i;

/** Refusal: `mail-address/not-an-address`. */
export function readAddress(text: string): Result<string> {
  const address = text.trim();
  return address.length <= longestAddress && written.test(address)
    ? ok(address)
    : refuse("mail-address/not-an-address", { address: address.slice(0, 100) }, { path: "address" });
}

const ofTheirOwn: readonly Role[] = [...officers, "secretary", "archivist"];
const ofOthers: readonly Role[] = [...officers, "secretary", "mayor", "cooperation-officer"];

/** Whether the municipality itself says that this is its address. */
export const isOwnAddress = ({ participant, registeredFor }: MailAddress): boolean =>
  registeredFor === participantHolder(participant);

/** A municipality registers its own; whoever brings matters may register others', until the municipality has said it itself. */
export function mayRegisterAddress(actor: Actor, participant: string, current: MailAddress | null): Signature | null {
  const own = signs(actor, ofTheirOwn, [participantHolder(participant)]);
  if (own || (current && isOwnAddress(current))) return own;
  const held = actor.roles.find(({ role }) => ofOthers.includes(role));
  return held ? signs(actor, [held.role], [held.holder]) : null;
}
