import { balanceOf, publishBalance } from "@omforent/fairness";
import { expect, fraction } from "@omforent/kernel";

// Visits to a clinic, and how many persons made them. Made-up figures.
const once = (persons: number) => Array.from({ length: persons }, () => 1);
const participants = [
  { id: "Vert", pay: fraction(6n, 10n), use: [180], perPerson: [...once(120), ...once(20).map(() => 3)] },
  { id: "Nabo", pay: fraction(3n, 10n), use: [60], perPerson: once(60) },
  { id: "Øya", pay: fraction(1n, 10n), use: [4], perPerson: once(4) },
];
const balance = expect(balanceOf({ participants, host: "Vert" }));
const persons = new Map(participants.map(({ id, perPerson }) => [id, perPerson]));

for (const { id, count, verdict } of balance.participants) console.log("inside: ", id, count, verdict);
const { participants: shown, events } = publishBalance(balance, persons);
for (const { id, count, verdict } of shown) console.log("outside:", id, count ?? ":", verdict ?? ":");
console.log("outside: all", events ?? ":");
