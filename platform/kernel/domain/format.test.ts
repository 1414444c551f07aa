import { fraction, kroner, ore, plainDate } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatChangeBare,
  formatCount,
  formatDate,
  formatDecimal,
  formatKroner,
  formatList,
  formatNumberWord,
  formatNumberWordFirst,
  formatOre,
  formatOreBare,
  formatPartialDate,
  formatPercent,
  formatPerInhabitantBare,
} from "./format.ts";

describe("numbers", () => {
  it("sets thousands apart with a narrow no-break space in Norwegian and a comma in English", () => {
    expect(formatCount(1_000_000n, "nb")).toBe("1\u202f000\u202f000");
    expect(formatCount(911, "nn")).toBe("911");
    expect(formatCount("10706", "en")).toBe("10,706");
  });
  it("writes a real minus", () => expect(formatCount(-1234n, "nb")).toBe("\u22121\u202f234"));
  it("reads a decimal as it is written", () => {
    expect(formatDecimal("-1234.50", "nb")).toBe("\u22121\u202f234,50");
    expect(formatDecimal("12345678901234567890.1", "en")).toBe("12,345,678,901,234,567,890.1");
  });
});

describe("money", () => {
  it("writes kroner and øre with a full no-break space before «kr»", () => {
    expect(formatOre(ore(9_956_188n), "nb")).toBe("99\u202f561,88\u00a0kr");
    expect(formatOre(ore(-1n), "nb")).toBe("\u22120,01\u00a0kr");
    expect(formatOre(ore(9_956_188n), "en")).toBe("NOK\u00a099,561.88");
  });
  it("rounds to whole kroner in sentences, half away from zero, and never writes minus zero", () => {
    expect(formatKroner(ore(9_956_188n), "nb")).toBe("99\u202f562\u00a0kr");
    expect(formatKroner(ore(150n), "nb")).toBe("2\u00a0kr");
    expect(formatKroner(ore(-150n), "nb")).toBe("\u22122\u00a0kr");
    expect(formatKroner(ore(-49n), "nb")).toBe("0\u00a0kr");
  });
  it("gives a change its sign", () => {
    expect(formatChangeBare(ore(6_447_349n), "nb")).toBe("+64\u202f473,49");
    expect(formatChangeBare(ore(-4_870_682n), "nb")).toBe("\u221248\u202f706,82");
    expect(formatChangeBare(ore(0n), "nb")).toBe("0,00");
  });
  it("divides by inhabitants exactly: 99 561,88 kr on 911 is 109 kr", () =>
    expect(formatPerInhabitantBare(ore(9_956_188n), 911n, "nb")).toBe("109"));
  it("loses no øre, whatever the amount", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (amount) => {
        const digits = formatOreBare(ore(amount), "nb")
          .replace("\u2212", "-")
          .replace(/[\u202f,]/g, "");
        expect(BigInt(digits)).toBe(amount);
      }),
    ));
  it("keeps whole kroner whole", () =>
    expect(formatKroner(kroner(1_000_000n), "nb")).toBe("1\u202f000\u202f000\u00a0kr"));
});

describe("percentages", () => {
  it("has one decimal and a comma", () => {
    expect(formatPercent(fraction(9_956_188n, 100_000_000n), "nb")).toBe("10,0\u00a0%");
    expect(formatPercent(fraction(9_956_188n, 100_000_000n), "nb", 3)).toBe("9,956\u00a0%");
    expect(formatPercent(fraction(1n, 3n), "en")).toBe("33.3%");
    expect(formatPercent(fraction(-1n, 3n), "nb", 0)).toBe("\u221233\u00a0%");
    expect(formatPercent(fraction(1n, 2000n), "nb")).toBe("0,1\u00a0%");
  });
});

describe("numbers in a sentence", () => {
  it("are words up to twelve and figures above", () => {
    expect(formatNumberWord(2, "nb")).toBe("to");
    expect(formatNumberWordFirst(12, "nn")).toBe("Tolv");
    expect(formatNumberWord(13, "nb")).toBe("13");
    expect(formatNumberWord(1035, "en")).toBe("1,035");
  });
});

describe("dates and names", () => {
  it("writes a date as exact as it is known", () => {
    expect(formatPartialDate("2017", "nb")).toBe("2017");
    expect(formatPartialDate("2017-10", "nb")).toBe("oktober 2017");
    expect(formatPartialDate("2017-10-03", "en")).toBe("3\u00a0October 2017");
  });
  it("writes the month in words and holds the day to it", () => {
    expect(formatDate(plainDate(2026, 11, 12), "nb")).toBe("12.\u00a0november 2026");
    expect(formatDate(plainDate(2026, 1, 1), "en")).toBe("1\u00a0January 2026");
  });
  it("joins names as a person would", () => {
    expect(formatList([], "nb")).toBe("");
    expect(formatList(["Osen"], "nb")).toBe("Osen");
    expect(formatList(["Osen", "Ørland", "Åfjord"], "nb")).toBe("Osen, Ørland og Åfjord");
    expect(formatList(["Osen", "Åfjord"], "en")).toBe("Osen and Åfjord");
  });
});
