/** Migration 0016. */
export type AgreedTables = {
  readonly agreed_decisions: {
    readonly cooperation_id: string;
    readonly decision: string;
    readonly revision: number;
    readonly decides_law: string | null;
    readonly decides_body: string | null;
    readonly heard_law: string | null;
    readonly heard_body: string | null;
    readonly document: string | null;
    readonly place: string | null;
    readonly agreed_on: string | null;
    readonly words: string | null;
    readonly reason: string | null;
    readonly registered_by: string;
    readonly registered_for: string;
    readonly registered_name: string;
    readonly registered_at: string;
  };
};
