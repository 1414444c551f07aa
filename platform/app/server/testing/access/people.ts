import { type Actor, nobody } from "../../../../kernel/domain/actor.ts";
import { heldAt, type Role, roles } from "../../../../kernel/domain/role.ts";
import { aPerson, heldRole } from "../../../../kernel/testing/people.ts";

/** Somebody who tries every door: a role in a municipality that takes part, and the same role in one that has nothing to do with it. */
export type Visitor = {
  readonly key: string;
  readonly role: Role | null;
  readonly foreign: boolean;
  readonly actor: Actor;
};

/** NAV Nord-Fosen is Osen's and Åfjord's. Oslo is the stranger, and so is a company that Osen takes no part in. */
const places = {
  own: "municipality:5020",
  foreign: "municipality:0301",
  cooperation: "cooperation:nav-nord-fosen",
  foreignCooperation: "cooperation:fosen-renovasjon-iks",
};

const holderOf = (role: Role, foreign: boolean): string => {
  const [kind] = heldAt[role];
  if (kind === "installation") return "installation";
  if (kind === "cooperation") return foreign ? places.foreignCooperation : places.cooperation;
  return foreign ? places.foreign : places.own;
};

/** «p-» and twelve letters, as ids of persons are. */
const idOf = (role: Role, foreign: boolean): string =>
  `p-${
    (foreign ? "x" : "y") +
    role
      .replaceAll(/[^a-z]/g, "")
      .replaceAll(/[il1o0]/g, "q")
      .slice(0, 11)
      .padEnd(11, "z")
  }`;

const visitor = (role: Role, foreign: boolean): Visitor => ({
  key: `${role}${foreign ? " elsewhere" : ""}`,
  role,
  foreign,
  actor: {
    id: idOf(role, foreign),
    name: `En ${role}`,
    kind: "person",
    roles: [heldRole(role, holderOf(role, foreign))],
  },
});

export const visitors: readonly Visitor[] = [
  { key: "nobody", role: null, foreign: false, actor: nobody },
  ...roles.map((role) => visitor(role, false)),
  ...roles.filter((role) => role !== "installation-administrator").map((role) => visitor(role, true)),
];

/** Whom the header names. «ground economist 7» prepares what the visitors ask about: somebody new each time, whom no limit has counted. */
export function visitorNamed(header: unknown): Actor {
  const key = String(header);
  const [ground, role, number] = key.split(" ");
  if (ground === "ground") return aPerson(role as Role, places.own, { id: `ground-${number}` }); // written in ground.ts
  return visitors.find((one) => one.key === key)?.actor ?? nobody;
}
