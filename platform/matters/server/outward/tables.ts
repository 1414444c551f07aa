import type { Generated } from "kysely";

/** Migrations 0012 and 0018. */
export type OutwardTables = {
  readonly mail_addresses: {
    readonly participant: string;
    readonly address: string;
    readonly source: string;
    readonly registered_for: string;
    readonly registered_for_name: string;
    readonly registered_on: string;
    readonly registered_by: string;
    readonly registered_at: string;
  };
  readonly letters: {
    readonly id: string;
    readonly kind: string;
    readonly matter: string | null;
    readonly version: number | null;
    readonly participant: string | null;
    readonly person: string | null;
    readonly week: string | null;
    readonly to_address: string | null;
    readonly way: Generated<string>;
    readonly state: Generated<string>;
    readonly failure: string | null;
    readonly answered: string | null;
    readonly link: string | null;
    readonly attempts: Generated<number>;
    readonly claimed_until: string | null;
    readonly written_on: string;
    readonly written_at: string;
    readonly settled_at: string | null;
  };
  readonly letter_tokens: { readonly letter: string; readonly token: string };
  readonly weekly_letters: {
    readonly person: string;
    readonly language: string;
    readonly token: string;
    readonly asked_at: string;
  };
};
