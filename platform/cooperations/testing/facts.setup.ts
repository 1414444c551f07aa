import type { TestProject } from "vitest/node";
import { fillTemplate } from "../../database/testing/open-test-database.ts";
import type {} from "../../database/testing/provided.ts";
import { clockAt } from "../../kernel/server/clock.ts";
import { loadReferenceFacts as loadMunicipalities } from "../../municipalities/server/index.ts";
import { loadReferenceFacts } from "../server/index.ts";

/** After the setup of the database: a template that also holds municipalities and documented cooperations. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { provided, remove } = await fillTemplate(project.getProvidedContext().database, async (database) => {
    const context = { database, ...clockAt("2026-03-01T11:00:00.000Z") };
    await loadMunicipalities(context);
    await loadReferenceFacts(context);
  });
  project.provide("databaseWithFacts", provided);
  return remove;
}
