import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { takingPart } from "../testing/a-claim.ts";
import { aDirectory } from "../testing/a-directory.ts";
import { stillTakingPart, todaysParticipants } from "./todays-participants.ts";

const directory = aDirectory({ "fosen-helse-iks": "Fosen Helse IKS" });

describe("participants as they are today", () => {
  it("become one when they were merged, with the names and the whole period of both", () => {
    const [one, ...others] = todaysParticipants(
      [
        takingPart("1624", { nameInSource: "Rissa", from: "2010", to: "2017" }),
        takingPart("1718", { nameInSource: "Leksvik", from: "2012-06", to: "2019-05-01" }),
      ],
      null,
      directory,
    );
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      id: "5054",
      name: "Indre Fosen",
      formerNames: ["Rissa", "Leksvik"],
      from: "2010",
      to: "2019-05-01",
    });
  });

  it("are the host first, then by name as Norwegians sort", () => {
    const host = takingPart("5020", { role: "host" });
    const names = todaysParticipants(
      ["5058", "5057", "5020", "fosen-helse-iks", "50"].map((id) => takingPart(id)),
      host,
      directory,
    );
    expect(names.map(({ name, role }) => [name, role])).toEqual([
      ["Osen", "host"],
      ["Fosen Helse IKS", "participant"],
      ["Trøndelag fylkeskommune", "participant"],
      ["Ørland", "participant"],
      ["Åfjord", "participant"],
    ]);
  });

  it("keep the name in the source when nobody by that id is known any more", () =>
    expect(todaysParticipants([takingPart("9999", { nameInSource: "Atlantis" })], null, directory)).toMatchObject([
      { id: "9999", name: "Atlantis", county: null },
    ]));

  it("leave out those whose period has ended, and keep one that ends today", () => {
    const list = [
      takingPart("5020", { to: "2025" }),
      takingPart("5057", { to: "2026-03-01" }),
      takingPart("5058", { to: "2026" }),
    ];
    expect(stillTakingPart(list, plainDate(2026, 3, 1)).map(({ id }) => id)).toEqual(["5057", "5058"]);
  });
});
