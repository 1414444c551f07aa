import type { Generated } from "kysely";

/** The tables of this slice (migration 0006). Instants and dates are text, as everywhere. */
export type AccessTables = {
  readonly persons: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly example: Generated<boolean>;
    readonly created_at: string;
    readonly erased_at: string | null;
  };
  readonly identities: {
    readonly issuer: string;
    readonly subject: string;
    readonly person: string;
    readonly created_at: string;
  };
  readonly role_assignments: {
    readonly id: string;
    readonly person: string;
    readonly role: string;
    readonly holder: string;
    readonly valid_from: string;
    readonly valid_to: string | null;
    readonly basis: string;
    readonly stands_in_for: string | null;
    readonly granted_by: string;
    readonly granted_at: string;
  };
  readonly invitations: {
    readonly id: string;
    readonly token_hash: string;
    readonly role: string;
    readonly holder: string;
    readonly valid_from: string;
    readonly valid_to: string | null;
    readonly basis: string;
    readonly stands_in_for: string | null;
    readonly invited: string | null;
    readonly invited_by: string;
    readonly invited_at: string;
    readonly expires_at: string;
    readonly used_at: string | null;
    readonly used_by: string | null;
    readonly withdrawn_at: string | null;
  };
  readonly sign_in_attempts: {
    readonly state_hash: string;
    readonly browser_hash: string;
    readonly issuer: string;
    readonly nonce: string;
    readonly code_verifier: string;
    readonly return_to: string;
    readonly invitation_hash: string | null;
    readonly begun_at: string;
  };
  readonly sessions: {
    readonly id: string;
    readonly token_hash: string;
    readonly person: string;
    readonly issuer: string;
    readonly issuer_session: string | null;
    readonly subject: string;
    readonly organisation: string | null;
    readonly id_token: string | null;
    readonly began_at: string;
    readonly last_seen_at: string;
    readonly ended_at: string | null;
    readonly ended_why: string | null;
  };
  readonly ties: {
    readonly id: string;
    readonly person: string;
    readonly kind: string;
    readonly cooperation: string | null;
    readonly party_name: string | null;
    readonly valid_from: string | null;
    readonly valid_to: string | null;
    readonly note: string | null;
    readonly registered_at: string;
    readonly ended_at: string | null;
  };
  readonly impartiality_assessments: {
    readonly id: string;
    readonly person: string;
    readonly holder: string;
    readonly cooperation: string;
    readonly tie: string | null;
    readonly outcome: string;
    readonly reasons: string;
    readonly assessed_by: string;
    readonly assessed_at: string;
  };
};
