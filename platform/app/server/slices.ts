import { accessRoutes, type SignIn, signInRoutes, tidyAccess } from "../../access/server/index.ts";
import { bodyRoutes } from "../../bodies/server/index.ts";
import { cooperationRoutes, loadReferenceFacts as loadCooperations } from "../../cooperations/server/index.ts";
import { commandRoutes, distributionKeyRoutes, negotiationRoutes } from "../../distribution-keys/server/index.ts";
import { answerDays, evaluationRoutes } from "../../evaluations/server/index.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { Routes } from "../../kernel/server/route.ts";
import { keptWeeklyLetter, matterRoutes, tidyMatters, type WheelSource } from "../../matters/server/index.ts";
import { loadReferenceFacts as loadMunicipalities, municipalityRoutes } from "../../municipalities/server/index.ts";

/** What slices after matters add to the year's wheel and to the weekly letter. */
export const wheelSources: readonly WheelSource[] = [answerDays];
/** What routes must know of the settings. */
export type Ways = { readonly signIn: SignIn; readonly sendsBySvarUt: boolean };

/** The routes of every slice, in the order of the slices. */
export const sliceRoutes = (context: Context, { signIn, sendsBySvarUt }: Ways): readonly Routes[] => [
  municipalityRoutes(context),
  cooperationRoutes(context),
  bodyRoutes(context),
  signInRoutes(context, signIn),
  accessRoutes(context, [keptWeeklyLetter]),
  matterRoutes(context, wheelSources, { sendsBySvarUt }),
  distributionKeyRoutes(context),
  negotiationRoutes(context),
  evaluationRoutes(context),
  commandRoutes,
];

/** The reference facts of every slice, loaded in this order when the server starts. */
export const factLoaders: readonly ((context: Context) => Promise<unknown>)[] = [loadMunicipalities, loadCooperations];

/** What each slice removes when it has had its time, every night. */
export const tidies: readonly ((context: Context) => Promise<void>)[] = [tidyAccess, tidyMatters];
