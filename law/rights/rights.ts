import type { FormId } from "../forms/legal-form.ts";
import { anyFormRights } from "./any-form.ts";
import { hostRights } from "./host.ts";
import { iksRights } from "./iks.ts";
import { iprKoRights } from "./ipr-ko.ts";
import { type ParticipantRight, rightKinds } from "./right.ts";

/** Every right that is written down. */
export const participantRights: readonly ParticipantRight[] = [
  ...hostRights,
  ...iprKoRights,
  ...iksRights,
  ...anyFormRights,
];

/** What a participant can do already, by form: to know, to steer, to stop, to have reviewed, to leave. `rightsOf("vertskommune_adm")`. */
export const rightsOf = (form: FormId): readonly ParticipantRight[] =>
  participantRights
    .filter(({ forms }) => forms.includes(form))
    .toSorted((a, b) => rightKinds.indexOf(a.kind) - rightKinds.indexOf(b.kind));
