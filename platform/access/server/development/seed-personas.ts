import { ok } from "@omforent/kernel";
import { signsAsMachine, system } from "../../../kernel/domain/actor.ts";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import { waitForTurn } from "../../../kernel/server/wait-for-turn.ts";
import { findByIdentity, insertIdentity, insertPerson } from "../person.store.ts";
import { insertAssignment } from "../role.store.ts";
import { assignmentToJson } from "../role-events.ts";
import { newId } from "../secrets.ts";
import { developmentIssuerId } from "../sign-in/development-issuer-id.ts";
import { type Persona, personas } from "./personas.ts";

/** Gives the example people their roles, those who do not have them yet. Their identities are good at the development issuer alone. */
export async function seedPersonas(context: Context): Promise<void> {
  await inTransaction(context, system, async (tx) => {
    await waitForTurn(tx);
    for (const persona of personas)
      if (!(await findByIdentity(tx, developmentIssuerId, persona.id))) await seed(tx, context, persona);
    return ok(undefined);
  });
}

async function seed(tx: Transaction, context: Context, { id: subject, name, roles }: Persona): Promise<void> {
  const at = context.now();
  const person = newId("p");
  await insertPerson(tx, { id: person, name, email: null, example: true, at });
  await insertIdentity(tx, { issuer: developmentIssuerId, subject, person, at });
  for (const [role, holder] of roles) {
    const assignment = {
      id: newId("r"),
      person,
      role,
      holder: holder as Holder, // written above, in its form
      period: { from: context.today(), to: null },
      basis: "own",
      standsInFor: null,
    } as const;
    await insertAssignment(tx, assignment, { by: system.id, at });
    await recordEvent(tx, {
      log: holder,
      kind: "role/given-to-example",
      subject: `person:${person}`,
      by: signsAsMachine(system)!, // the program itself
      at,
      before: null,
      after: assignmentToJson(assignment),
      reason: null,
    });
  }
}
