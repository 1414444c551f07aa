import { type Directory, kindOf, namedParticipant } from "../../cooperations/domain/index.ts";
import { currentDirectory, findNames } from "../../cooperations/server/index.ts";
import type { Context } from "../../kernel/server/context.ts";

/** Names of participants by id; of one that nobody knows, its id. */
export type Names = (participant: string) => string;

/**
 * The directory with the names of these cooperations; municipalities and counties are always in it. Ask for it with an empty list before a
 * transaction begins, so that what is kept in memory is there.
 */
export const directoryWith = (context: Context, participants: readonly string[]): Promise<Directory> =>
  currentDirectory(context, { cooperations: participants.filter((one) => kindOf(one) === "cooperation") });

/** As {@link directoryWith}, from within a transaction. */
export async function withNamesOf(
  { database }: Pick<Context, "database">,
  directory: Directory,
  participants: readonly string[],
): Promise<Directory> {
  const wanted = participants.filter((one) => kindOf(one) === "cooperation" && !directory.cooperations.has(one));
  if (wanted.length === 0) return directory;
  return { ...directory, cooperations: new Map([...directory.cooperations, ...(await findNames(database, wanted))]) };
}

export const namesIn =
  (directory: Directory): Names =>
  (participant) =>
    namedParticipant(directory, participant)?.name ?? directory.registry.formers.get(participant)?.name ?? participant;

export const isKnown = (directory: Directory, participant: string): boolean =>
  namedParticipant(directory, participant) !== null;
