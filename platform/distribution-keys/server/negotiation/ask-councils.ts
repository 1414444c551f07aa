import { type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";

export type AskCouncils = {
  readonly version: string;
  readonly holder: string;
  readonly finalBy: PlainDate | null;
  readonly matter: string | null;
};

export async function askCouncils(
  _context: Context,
  _input: AskCouncils,
  _actor: Actor,
): Promise<Result<{ readonly matter: string }>> {
  return refuse("negotiation/not-found");
}
