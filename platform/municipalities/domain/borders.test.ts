import { describe, expect, it } from "vitest";
import { aFeature, aFeatureCollection, aFormer, aMunicipality, aRegistry, aSquare } from "../testing/builders.ts";
import { readBorders } from "./borders.ts";

const registry = aRegistry({
  municipalities: [aMunicipality(), aMunicipality({ number: "0301", name: "Oslo", county: "50" })],
  formers: [aFormer()],
});
const read = (file: unknown, attribution: string | null = "© Kartverket") => readBorders(file, attribution, registry);
const reasons = (file: unknown) => {
  const result = read(file);
  return result.ok ? [] : (result.refusal.because ?? [result.refusal]).map(({ code, path }) => [code, path]);
};
const ring = (positions: unknown) => ({ type: "Polygon", coordinates: [positions] });

describe("reading borders", () => {
  it("takes one area for each municipality and says which are missing", () =>
    expect(read(aFeatureCollection(aFeature("5020")))).toMatchObject({
      value: { borders: [{ number: "5020" }], missing: ["0301"], attribution: "© Kartverket" },
    }));
  it("gives a number that lost its leading zero back its zero", () =>
    expect(read(aFeatureCollection(aFeature(301)))).toMatchObject({ value: { borders: [{ number: "0301" }] } }));
  it("takes several areas, and leaves out heights", () => {
    const high = aSquare().coordinates.map((one) => one.map((position) => [...position, 12]));
    const result = read(aFeatureCollection(aFeature("5020", { type: "MultiPolygon", coordinates: [high], bbox: [1] })));
    expect(result).toMatchObject({
      value: { borders: [{ geometry: { type: "MultiPolygon", coordinates: [aSquare().coordinates] } }] },
    });
  });
  it("takes the attribution from the file when none is stated", () =>
    expect(read({ ...aFeatureCollection(aFeature("5020")), attribution: "© Kartverket" }, null).ok).toBe(true));
  it("refuses borders that nobody is named for", () =>
    expect(read(aFeatureCollection(aFeature("5020")), " ")).toMatchObject({
      refusal: { code: "border/attribution-missing" },
    }));

  it.each([null, 1, "x", [], {}, { type: "FeatureCollection" }, { type: "FeatureCollection", features: {} }])(
    "refuses %j, which holds no features",
    (file) => expect(reasons(file)).toEqual([["border/not-features", undefined]]),
  );
  it("refuses an empty collection", () => expect(reasons(aFeatureCollection())).toEqual([["border/none", undefined]]));

  it.each([
    ["no number", { type: "Feature", properties: { name: "Osen" }, geometry: aSquare() }, "border/number-missing"],
    ["nothing at all", null, "border/number-missing"],
    ["a number that is not in use", aFeature("1633"), "municipality/no-longer-in-use"],
    ["an unknown number", aFeature("9999"), "municipality/not-found"],
    ["a point", aFeature("5020", { type: "Point", coordinates: [10, 64] }), "border/not-a-polygon"],
    ["no geometry", aFeature("5020", null), "border/not-a-polygon"],
    ["no rings", aFeature("5020", { type: "Polygon", coordinates: [] }), "border/not-a-polygon"],
    ["flat coordinates", aFeature("5020", { type: "MultiPolygon", coordinates: [1, 2] }), "border/not-a-polygon"],
    [
      "an open ring",
      aFeature(
        "5020",
        ring([
          [10, 64],
          [11, 64],
          [11, 65],
          [10, 65],
        ]),
      ),
      "border/ring-wrong",
    ],
    [
      "a ring of text",
      aFeature(
        "5020",
        ring([
          ["10", "64"],
          [11, 64],
          [11, 65],
          ["10", "64"],
        ]),
      ),
      "border/ring-wrong",
    ],
    ["a ring of nulls", aFeature("5020", ring([null, null, null, null])), "border/ring-wrong"],
    ["projected coordinates", aFeature("5020", aSquare(291_000, 7_133_000)), "border/not-wgs84"],
    ["latitude and longitude changed about", aFeature("5020", aSquare(64.2, 10.5)), "border/outside-norway"],
    ["another country", aFeature("5020", aSquare(2.3, 48.8)), "border/outside-norway"],
  ])("refuses a feature with %s", (_what, feature, code) =>
    expect(reasons(aFeatureCollection(feature))).toEqual([[code, "features/0"]]),
  );

  it("refuses two borders for one municipality", () =>
    expect(reasons(aFeatureCollection(aFeature("5020"), aFeature("5020")))).toEqual([["border/twice", "features/1"]]));
  it("names at most twenty wrong features, and how many there are", () => {
    const result = read(aFeatureCollection(...Array.from({ length: 30 }, () => aFeature("9999"))));
    expect(result).toMatchObject({ refusal: { code: "border/file-refused", params: { count: 30 } } });
    expect(!result.ok && result.refusal.because).toHaveLength(20);
  });
});
