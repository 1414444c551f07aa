import type { Context } from "../../kernel/server/context.ts";
import type { Routes } from "../../kernel/server/route.ts";

/** The routes of every slice, in the order of the slices. */
export const sliceRoutes = (_context: Context): readonly Routes[] => [];

/** The reference facts of every slice, loaded in this order when the server starts. */
export const factLoaders: readonly ((context: Context) => Promise<unknown>)[] = [];
