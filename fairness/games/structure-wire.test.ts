import { describe, expect, it } from "vitest";
import { gameFromWire, gameQuestionFromWire } from "./game-document.ts";

const players = ["A", "B", "C"];
const codeOf = (json: object) => {
  const read = gameQuestionFromWire({ players, ...json });
  return read.ok ? "ok" : [read.refusal.code, read.refusal.path];
};
const airport = (needs: object) => ({ kind: "airport", needs });

describe("a structure on the wire", () => {
  it("is a table when there are few enough, and stays a structure when not", () => {
    const json = { players, structure: airport({ A: 1, B: 2, C: 3 }) };
    const [table, structure] = [gameQuestionFromWire(json), gameQuestionFromWire(json, 2)];
    expect(table.ok && [...table.value.game!.worth]).toEqual([0, 1, 2, 2, 3, 3, 3, 3]);
    expect(structure.ok && [structure.value.game, structure.value.structure!.kind]).toEqual([null, "airport"]);
  });

  it("lets only some take part in one of several services, by all otherwise", () => {
    const some = { A: 1, C: 3 };
    expect(codeOf({ structure: airport(some) })).toEqual(["game/player-missing", "structure/needs"]);
    expect(codeOf({ structure: { kind: "sum", services: [airport(some)] } })).toBe("ok");
  });

  it("is a range game when a number is from–to, and what all cost together is known", () => {
    const structure = { kind: "economies-of-scale", alone: { A: [10, 12], B: 20, C: 30 }, exponent: 0.8 };
    expect(codeOf({ structure })).toEqual(["game/total-not-known", undefined]);
    const read = gameQuestionFromWire({ players, structure, together: 45 });
    expect(read.ok && [read.value.ranges!.low.worth[1], read.value.ranges!.high.worth[1]]).toEqual([10, 12]);
    const plain = gameFromWire({ players, structure, together: 45 });
    expect(plain.ok ? "ok" : plain.refusal.code).toBe("game/costs-are-ranges");
  });

  it("is refused where it is written wrongly, with the place", () => {
    expect(codeOf({ structure: { kind: "railway" } })).toEqual(["json/expected-one-of", "structure/kind"]);
    expect(codeOf({ structure: airport({ A: 1, B: "2", C: 3 }) })).toEqual([
      "json/expected-number",
      "structure/needs/B",
    ]);
    expect(codeOf({ structure: airport({ A: 1, B: [2], C: 3 }) })).toEqual(["game/not-a-range", "structure/needs/B"]);
    expect(codeOf({ structure: airport({ A: 1, B: 2, C: 3, D: 4 }) })).toEqual([
      "json/unknown-field",
      "structure/needs/D",
    ]);
    expect(codeOf({ structure: airport({ A: 1, B: [3, 2], C: 3 }), together: 3 })).toEqual([
      "game/range-reversed",
      undefined,
    ]);
    expect(codeOf({ structure: airport({ A: 1, B: 2, C: 3 }), costs: {} })).toEqual(["json/unknown-field", "costs"]);
  });
});
