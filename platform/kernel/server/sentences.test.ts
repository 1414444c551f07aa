import { describe, expect, it } from "vitest";
import { createSentences, languageOf, terminalLanguage } from "./sentences.ts";

const sentences = createSentences({
  nb: [
    {
      "refusal.a/b": "Navnet «{{name}}» er ikke en av: {{known}}.",
      lines_one: "{{count}} linje",
      lines_other: "{{count}} linjer",
    },
  ],
  nn: [{ "refusal.a/b": "Namnet «{{name}}» er ikkje ein av: {{known}}." }],
  en: [{ "refusal.a/b": "The name “{{name}}” is not one of: {{known}}." }],
});

describe("a sentence", () => {
  it("names its facts in the language that was asked for", () => {
    const params = { name: "Osn", known: ["Osen", "Åfjord"] };
    expect(sentences("nb", "refusal.a/b", params)).toBe("Navnet «Osn» er ikke en av: Osen, Åfjord.");
    expect(sentences("en", "refusal.a/b", params)).toBe("The name “Osn” is not one of: Osen, Åfjord.");
  });

  it.each(["<b>$1</b>", "{{known}}", "$t(lines_other)", "__proto__"])(
    "repeats what a user wrote and does not read it: %s",
    (name) => {
      expect(sentences("nb", "refusal.a/b", { name, known: [] })).toContain(`«${name}»`);
    },
  );

  it("counts", () => {
    expect(sentences("nb", "lines", { count: 1 })).toBe("1 linje");
    expect(sentences("nb", "lines", { count: 2 })).toBe("2 linjer");
  });

  it("is in bokmål when the language lacks it, and the key itself when nobody has worded it", () => {
    expect(sentences("nn", "lines", { count: 2 })).toBe("2 linjer");
    expect(sentences("nb", "refusal.no/such", {})).toBe("refusal.no/such");
  });
});

describe("the language", () => {
  it.each([
    [{ lang: "nn" }, "en", "nn"],
    [{ lang: "de" }, "nn-NO,nn;q=0.9,nb;q=0.8", "nn"],
    [{ lang: ["nn", "en"] }, undefined, "nb"],
    [{}, "en;q=0.5, nb;q=0.9", "nb"],
    [{}, "no", "nb"],
    [{}, "de-DE,de;q=0.9,en-GB;q=0.4", "en"],
    [{}, "en;q=0", "nb"],
    [{}, "*", "nb"],
    [null, undefined, "nb"],
  ])("of a request with %j and %j is %s", (query, header, language) => {
    expect(languageOf(query, header)).toBe(language);
  });

  it.each([
    [{ LANG: "nn_NO.UTF-8" }, "nn"],
    [{ LANG: "en_GB.UTF-8", LC_ALL: "nb_NO.utf8" }, "nb"],
    [{ LANG: "no_NO" }, "nb"],
    [{ LANG: "C.UTF-8" }, "en"],
    [{}, "en"],
  ])("of a terminal with %j is %s", (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});
