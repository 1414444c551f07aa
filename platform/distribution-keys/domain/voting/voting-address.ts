import { ok, type Result, refuse } from "@omforent/kernel";
import { readList, writeList } from "../address-text.ts";
import type { ReadPart } from "../alone/fairness-address.ts";
import type { Majority, Votes, VotingBasis, VotingState } from "./voting-state.ts";

const mostVoters = 400;

const basisWords: readonly (readonly [VotingBasis, string])[] = [
  ["one-each", "en-hver"],
  ["population", "folketall"],
  ["own", "egne"],
];
const majorityWords: readonly (readonly [Majority, string])[] = [
  ["half", "halve"],
  ["two-thirds", "to-tredeler"],
];

/** The parts of the address that the section adds; `makt` says that it is open. */
export const writeVoting = ({ basis, majority, votes }: VotingState): readonly (readonly [string, string | null])[] => [
  ["makt", basisWords.find(([name]) => name === basis)?.[1] ?? null],
  ["flertall", majorityWords.find(([name]) => name === majority)?.[1] ?? null],
  ["stemmer", writeList(votes.map((one) => [one.participant, String(one.votes)]))],
];

/** Null where the address does not say that the section is open. */
export function readVoting(read: ReadPart): VotingState | null {
  const basis = read<VotingBasis | null>("makt", (text) => oneOf(basisWords, text), null);
  if (basis === null) return null;
  return {
    basis,
    majority: read<Majority>("flertall", (text) => oneOf(majorityWords, text), "half"),
    votes: read("stemmer", readVotes, []),
  };
}

const unreadable = (text: string) => refuse("workshop/unreadable", { text: text.slice(0, 80) });

function oneOf<Value>(words: readonly (readonly [Value, string])[], text: string): Result<Value> {
  const found = words.find(([, word]) => word === text);
  return found ? ok(found[0]) : unreadable(text);
}

function readVotes(text: string): Result<readonly Votes[]> {
  const items = readList(text);
  if (items.length > mostVoters) return refuse("workshop/too-many-figures", { most: mostVoters });
  const votes: Votes[] = [];
  for (const [participant = "", written = ""] of items) {
    if (participant === "" || participant.length > 200 || /\p{Cc}/u.test(participant)) return unreadable(participant);
    const count = readVoteCount(written);
    if (count === null) return unreadable(written);
    votes.push({ participant, votes: count });
  }
  return ok(votes);
}

/** Whole votes, also none; null when it is no such number. */
export const readVoteCount = (text: string): bigint | null => {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  return /^\d{1,9}$/.test(plain) ? BigInt(plain) : null;
};
