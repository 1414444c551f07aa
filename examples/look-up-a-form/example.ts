import { formIds, legalForm } from "@omforent/law";

// Every point of law carries where it stands and how sure we are.
for (const id of ["iks", "vertskommune_adm", "uformelt"]) {
  const form = legalForm(id);
  if (form === null) throw new Error(`There is no form ${id}; there are ${formIds.join(", ")}.`);
  const { value, citation, grade } = form.noticeMonths;
  const where = citation === null ? "" : `${citation.act} ${citation.section ?? ""}`;
  console.log(form.names.nb);
  console.log("  ", form.sentence.nb);
  console.log("   varsel i måneder:", value ?? "ikke kjent", where, `(${grade})`);
}
