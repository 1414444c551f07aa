import { fraction, fractions } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { exactOf } from "./exact-game.ts";
import { gameFromTable } from "./game.ts";
import { gameFromWire } from "./game-document.ts";

const read = (json: unknown) => {
  const result = gameFromWire(json);
  return result.ok ? result.value : { code: result.refusal.code, params: result.refusal.params };
};
const three = { A: 1, B: 2, C: 3, "A,B": 4, "C,A": 5, "C , B": 6, "B,C,A": 7 };

describe("a game on the wire", () => {
  it("is read by the names of its coalitions, in any order", () => {
    expect(read({ players: ["A", "B", "C"], costs: three })).toMatchObject({
      players: ["A", "B", "C"],
      game: { n: 3, kind: "cost", worth: Float64Array.from([0, 1, 2, 4, 3, 5, 6, 7]) },
    });
    expect(read({ players: ["A"], values: { A: -1.5 } })).toMatchObject({ game: { kind: "value" } });
  });

  it("is read as a table by bitmask", () =>
    expect(read({ n: 2, kind: "value", costsByBitmask: [0, 1, 2, 4] })).toMatchObject({
      players: null,
      game: { n: 2, kind: "value", worth: Float64Array.from([0, 1, 2, 4]) },
    }));

  it("is refused by name for whatever is wrong with it", () => {
    const players = ["A", "B", "C"];
    const { "C , B": gone, ...two } = three;
    const refused = (json: unknown) => read(json) as { code: string; params: object };
    expect(gone).toBe(6);
    expect(refused({ players, costs: two })).toEqual({
      code: "game/coalition-missing",
      params: { coalition: "B,C", count: 1 },
    });
    expect(refused({ players, costs: { ...three, "B,A": 9 } })).toEqual({
      code: "game/coalition-twice",
      params: { coalition: "A,B", written: "B,A" },
    });
    expect(refused({ players, costs: { ...three, "A,D": 9 } }).params).toEqual({ player: "D", coalition: "A,D" });
    expect(refused({ players, costs: { ...three, "A,A": 9 } }).code).toBe("game/player-twice");
    expect(refused({ players: ["A", "B,C"], costs: three })).toEqual({
      code: "game/name-with-comma",
      params: { player: "B,C" },
    });
    expect(refused({ players: ["A", "A"], costs: three }).code).toBe("game/player-twice");
    expect(refused({ players, costs: { ...three, A: "1" } })).toEqual({
      code: "game/not-a-number",
      params: { coalition: "A" },
    });
    expect(refused({ players, costs: three, values: three }).code).toBe("game/costs-or-values");
    expect(refused({ players }).code).toBe("game/costs-or-values");
    expect(refused({ players: [], costs: {} }).code).toBe("game/no-players");
    expect(refused({ players, costs: [] }).code).toBe("json/expected-object");
    expect(refused({ players, costs: three, n: 3 }).code).toBe("json/unknown-field");
    expect(refused([]).code).toBe("json/expected-object");
    expect(refused({ n: 2, kind: "cost", costsByBitmask: [0, 1, 2] })).toEqual({
      code: "game/wrong-length",
      params: { length: 3, wanted: 4 },
    });
    expect(refused({ n: 1, kind: "cost", costsByBitmask: [1, 1] }).code).toBe("game/empty-not-zero");
    expect(refused({ n: 1, kind: "cost", costsByBitmask: [0, null] }).code).toBe("game/not-a-number");
    expect(refused({ n: 25, kind: "cost", costsByBitmask: [0] }).code).toBe("game/too-many-players");
    expect(refused({ n: 1, kind: "gain", costsByBitmask: [0, 1] }).code).toBe("json/expected-one-of");
    expect(refused({ n: 1, kind: "cost", costsByBitmask: [0, 1], players }).code).toBe("json/unknown-field");
    expect(refused({ players: Array.from({ length: 25 }, (_, at) => `${at}`), costs: {} }).code).toBe(
      "game/too-many-players",
    );
  });

  it("refuses numbers that are none", () => {
    const result = gameFromTable(1, "cost", [0, Number.POSITIVE_INFINITY]);
    expect(result.ok ? "ok" : result.refusal.code).toBe("game/not-a-number");
    for (const extreme of [1e101, -1e308, 1e-101, 5e-324]) {
      const refused = gameFromTable(1, "cost", [0, extreme]);
      expect(refused.ok ? "ok" : refused.refusal).toEqual({ code: "game/out-of-range", params: { coalition: 1 } });
    }
    expect(gameFromTable(2, "cost", [0, 1e100, 1e-300, 0]).ok).toBe(true);
  });

  it("takes numbers as they were written", () => {
    expect(exactOf(34.69)).toEqual(fraction(3469n, 100n));
    expect(exactOf(-1e-7)).toEqual(fraction(-1n, 10n ** 7n));
    expect(exactOf(1.5e300)).toEqual(fraction(15n * 10n ** 299n));
    expect(exactOf(-0)).toEqual(fractions.zero);
    expect(() => exactOf(Number.NaN)).toThrow();
  });
});
