import { ok } from "@omforent/kernel";
import type { Context } from "../../kernel/server/context.ts";
import { type CooperationDraft, type Directory, resolver } from "../domain/index.ts";
import { currentDirectory } from "./current-directory.ts";

type Resolve = ReturnType<typeof resolver>;

const isPublicNumber = (text: string): boolean => /^\d{2}(\d{2})?$/.test(text);

/**
 * Everyone that a draft can mean. The pages name participants by id, and then only those are read; a name may be anybody's, so then everyone
 * is. `also` are ids whose names are needed besides.
 */
export async function directoryFor(
  context: Pick<Context, "database" | "home">,
  { participants, host }: Partial<Pick<CooperationDraft, "participants" | "host">>,
  also: readonly string[] = [],
): Promise<Directory> {
  const texts = [...(participants ?? []).map(({ participant }) => participant), ...(host ? [host] : [])];
  const named = texts.map((text) => text.trim()).filter((text) => !isPublicNumber(text));
  const few = await currentDirectory(context, { cooperations: [...named, ...also] });
  return named.every((id) => few.cooperations.has(id)) ? few : currentDirectory(context);
}

/** Who is meant by a text. An id is known at once; the search through all names is prepared when the first name comes. */
export function quickResolver(directory: Directory): Resolve {
  const isId = (text: string): boolean =>
    directory.registry.municipalities.has(text) || directory.cooperations.has(text);
  let thorough: Resolve | null = null;
  const search = (): Resolve => {
    thorough ??= resolver(directory);
    return thorough;
  };
  const resolve = (text: string) => (isId(text.trim()) ? ok(text.trim()) : search()(text));
  return Object.assign(resolve, { knows: (text: string) => isId(text.trim()) || search().knows(text) });
}
