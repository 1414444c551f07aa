import { parse, render, standardVocabulary } from "@omforent/fairness";

// A key is read in one language and written in another. What is written can be read again.
const read = parse("40 % likt og 60 % etter folketall 1. januar i budsjettåret", standardVocabulary, "nb");
if (read.ok)
  for (const language of ["nb", "nn", "en"] as const) console.log(render(read.value, standardVocabulary, language));

// A sentence that cannot be read is refused with the place and the facts; the caller words it.
const wrong = "40 % likt og 60 % etter folketalet";
const refused = parse(wrong, standardVocabulary, "nb");
if (!refused.ok) {
  const { code, position } = refused.refusal;
  console.log(code);
  console.log(wrong);
  if (position) console.log(`${" ".repeat(position.offset)}${"^".repeat(Math.max(position.length, 1))}`);
}
