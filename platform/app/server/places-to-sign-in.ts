import { ok, type Result } from "@omforent/kernel";
import {
  createSignIn,
  type DevelopmentIssuer,
  developmentIssuer,
  inviteFirstAdministrator,
  isDevelopmentIssuer,
  readSignInSettings,
  type SignIn,
  seedPersonas,
  startDevelopmentIssuer,
} from "../../access/server/index.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { Sentences } from "../../kernel/server/sentences.ts";
import type { Settings } from "./settings.ts";

export type Places = {
  readonly signIn: SignIn;
  readonly development: DevelopmentIssuer | null;
  /** Where the first administrator begins; null when there is one. */
  readonly firstAdministrator: string | null;
};

/**
 * The issuers of the settings; on a machine of one's own, without any, the development issuer with its example people. It never runs in
 * production or behind a public address. Refusals: those of `readSignInSettings`.
 */
export async function placesToSignIn(
  context: Context,
  { environment, settings, sentences }: { environment: NodeJS.ProcessEnv; settings: Settings; sentences: Sentences },
): Promise<Result<Places>> {
  const read = readSignInSettings(environment, settings.address);
  if (!read.ok) return read;
  const onOwnMachine = environment.NODE_ENV !== "production" && settings.address === null;
  const tryingOut = onOwnMachine && read.value.issuers.length === 0;
  const development = tryingOut ? await startDevelopmentIssuer((key) => sentences("nb", key, {}), environment) : null;
  const issuers = development ? [developmentIssuer(development.issuer)] : read.value.issuers;
  if (onOwnMachine && issuers.some(isDevelopmentIssuer)) await seedPersonas(context);
  const invited = await inviteFirstAdministrator(context);
  if (!invited.ok) return invited;
  const firstAdministrator = invited.value === null || issuers.length === 0 ? null : `/inviter/${invited.value}`;
  return ok({ signIn: createSignIn({ ...read.value, issuers }), development, firstAdministrator });
}
