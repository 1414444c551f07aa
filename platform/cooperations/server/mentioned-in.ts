import type { Cooperation } from "../domain/index.ts";

/** Every id that a claim names; the names of cooperations among them are needed to show it. */
export const mentionedIn = ({ claims }: Cooperation): readonly string[] => [
  ...claims.host.flatMap(({ value }) => (value ? [value.id] : [])),
  ...claims.participants.flatMap(({ value }) => value?.participants.map(({ id }) => id) ?? []),
];
