import { useFormat } from "../../kernel/web/format.ts";
import { type SentenceKey, useSentences } from "../../kernel/web/i18n.ts";
import type { RolesAtJson } from "../contract.ts";

type Period = { readonly from: string; readonly to: string | null };
type Role = RolesAtJson["roles"][number]["role"];

/** A role, its period and its basis in words. */
export function useRoleText() {
  const { t } = useSentences();
  const format = useFormat();
  const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    role: (role: Role) => t(`role.${role}`),
    Role: (role: Role) => first(t(`role.${role}`)),
    explained: (role: Role) => first(t(`role.${role}.explained`)),
    basis: (basis: "own" | "substitute" | "delegated") => t(`basis.${basis}`),
    period: ({ from, to }: Period) => {
      if (to === null) return t("period.from", { from: format.date(from) });
      if (to < from) return t("period.no-day", { from: format.date(from) });
      return t("period.from-to", { from: format.date(from), to: format.date(to) });
    },
    /** For a role's name that comes out of the history: one that is no longer known is shown as it stands. */
    anyRole: (role: string) => {
      const key = `role.${role}` as SentenceKey;
      const said = t(key);
      return said === key ? role : said;
    },
  };
}
