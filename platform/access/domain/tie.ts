import type { PlainDate } from "@omforent/kernel";
import { type Impartiality, impartiality, type TieToMatter } from "@omforent/law";
import { type Cooperation, fieldsOf } from "../../cooperations/domain/index.ts";

/** What binds a person to somebody who may be a party in a matter: to a registered cooperation, or to somebody she names. */
export type Tie = {
  readonly id: string;
  readonly person: string;
  readonly kind: TieKind;
  readonly cooperation: string | null;
  readonly partyName: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly note: string | null;
  readonly endedAt: string | null;
};

export const tieKinds = [
  "leads-party",
  "board-member-of-party",
  "representantskap-member-of-party",
  "employee-of-party",
  "close-kin-of-party",
  "close-to-leader-or-board-member-of-party",
  "other",
] as const;
export type TieKind = (typeof tieKinds)[number];

export const isTie = ({ from, to, endedAt }: Tie, today: PlainDate): boolean =>
  endedAt === null && (from === null || from <= today) && (to === null || today <= to);

/** A tie with what law says of it when the cooperation is a party; `law` null: law does not speak of it by itself. */
export type TieFound = { readonly tie: Tie; readonly law: Impartiality | null };

/**
 * The person's ties that matter when the cooperation is a party (R13): it informs, and the body decides. `body` is where the matter is
 * treated.
 */
export function tiesThatMatter(
  ties: readonly Tie[],
  cooperation: Pick<Cooperation, "id" | "claims">,
  { body, today }: { readonly body: TieToMatter["body"]; readonly today: PlainDate },
): readonly TieFound[] {
  const form = fieldsOf(cooperation).form.shown?.value ?? null;
  return ties
    .filter((tie) => tie.cooperation === cooperation.id && isTie(tie, today))
    .map((tie) => ({ tie, law: form === null ? null : lawOn(tie.kind, form, body) }));
}

function lawOn(kind: TieKind, form: TieToMatter["party"]["form"], body: TieToMatter["body"]): Impartiality | null {
  if (kind === "other") return null;
  return impartiality({
    tie: kind,
    party: { form, ownLegalPerson: null },
    body,
    matter: "ordinary",
    servesPublicParentOfParty: false,
  });
}
