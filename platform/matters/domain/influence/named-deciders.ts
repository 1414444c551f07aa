import type { FormId, LawBody } from "@omforent/law";

const everywhere: readonly LawBody[] = ["each-council", "own-council", "chief-executive", "all-participants"];
const ofHost: readonly LawBody[] = ["host-council", "host-administration"];

/** The kinds that an agreement of a form can name without naming a body that is entered; of a form that the law says nothing of, all of them. */
export function namedDeciders(form: FormId | null): readonly LawBody[] {
  switch (form) {
    case "iks":
      return [...everywhere, "iks-representantskap", "company-board", "manager"];
    case "ipr":
    case "ko":
      return [...everywhere, "representantskap"];
    case "vertskommune_adm":
      return [...everywhere, ...ofHost];
    case "vertskommune_nemnd":
    case "vertskommune":
      return [...everywhere, ...ofHost, "joint-board"];
    default:
      return [...everywhere, ...ofHost, "joint-board", "representantskap", "company-board", "manager"];
  }
}
