import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { SavedBodyWire } from "../contract.ts";
import { checkBody, type ExternalReference } from "../domain/index.ts";
import { type KeptBody, saveBody } from "./body.store.ts";
import { bodyToJson } from "./body-to-json.ts";
import { keepBody } from "./keep-body.ts";

export type ChangeBody = {
  readonly version: number;
  readonly name?: string | undefined;
  readonly externalReference?: ExternalReference | null | undefined;
  readonly papersDaysBefore?: number | null | undefined;
};

/**
 * Gives a body another name, another reference or another rule for papers. Refusals: those of keeping and checking it,
 * `body/conflict` with both when somebody has changed it since.
 */
export const changeBody = (
  context: Context,
  { id, version, ...change }: ChangeBody & { readonly id: string },
  actor: Actor,
): Promise<Result<SavedBodyWire>> =>
  keepBody(context, id, actor, async ({ tx, kept, by, at, registry, record }) => {
    const checked = checkBody({
      ...kept.body,
      name: change.name ?? kept.body.name,
      externalReference:
        change.externalReference === undefined ? kept.body.externalReference : change.externalReference,
    });
    if (!checked.ok) return checked;
    const next: KeptBody = {
      body: checked.value,
      version: kept.version + 1,
      papersDaysBefore: change.papersDaysBefore === undefined ? kept.papersDaysBefore : change.papersDaysBefore,
    };
    if (JSON.stringify(bodyToJson(next)) === JSON.stringify(bodyToJson(kept))) return ok({ id, version: kept.version });
    if (version !== kept.version) return bodyConflict(kept, version);
    await saveBody(tx, next, { by, at, registry });
    await record("body/changed", bodyToJson(kept), bodyToJson(next));
    return ok({ id, version: next.version });
  });

/** Somebody has changed the body or its plan since it was read. */
export const bodyConflict = ({ body, version, papersDaysBefore }: KeptBody, saw: number) =>
  refuse("body/conflict", { saw, now: version, theirs: { name: body.name, papersDaysBefore } }, { path: "version" });
