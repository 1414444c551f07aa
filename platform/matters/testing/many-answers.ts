import { sql } from "kysely";
import type { withDatabase } from "../../database/testing/with-database.ts";
import { councilOf } from "./a-sent-matter.ts";

/** Each of these councils has adopted the first version, in these words: written straight into the database, as fast as it goes. */
export const addAll = (
  test: ReturnType<typeof withDatabase>,
  matter: string,
  participants: readonly string[],
  text: string,
): Promise<unknown> =>
  test.asSystem((database) =>
    sql`insert into matter_decisions (id, matter, body, version, hash, outcome, party_votes, text, date, case_number, registered,
        registered_by, registered_for, registered_name, registered_at)
      select 'md-' || right(${matter}, 4) || lpad(translate(n::text, '01', 'ab'), 8, 'z'), ${matter}, body, 1, v.hash, 'adopted', '[]', ${text}, '2026-02-01', 'PS 1/26', 'own',
        'system', null, 'Kommunen', now()
      from unnest(${participants.map(councilOf)}::text[]) with ordinality as of_body(body, n), matter_versions v
      where v.matter = ${matter} and v.number = 1`.execute(database),
  );
