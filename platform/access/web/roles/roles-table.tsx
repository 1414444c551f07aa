import { Button } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { type Column, DataTable } from "../../../kernel/web/data-table.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import { useNarrow } from "../../../kernel/web/viewport.ts";
import type { RolesAtJson } from "../../contract.ts";
import { useRoleText } from "../use-role-text.ts";
import { EndRole } from "./end-role.tsx";
import styles from "./roles.module.css";

type OneRole = RolesAtJson["roles"][number];

/** Names, roles, periods and on what basis, with a way to end each for those who may. */
export function RolesTable({
  caption,
  roles,
  mayEnd,
}: {
  caption: string;
  roles: readonly OneRole[];
  mayEnd: boolean;
}): ReactElement {
  const { t } = useSentences();
  const say = useRoleText();
  const me = useMe();
  const today = useToday();
  const [ending, setEnding] = useState<OneRole | null>(null);
  const narrow = useNarrow();
  const end = (one: OneRole) =>
    mayEnd && (one.to === null || one.to > today) ? (
      <Button
        variant="tertiary"
        data-size="sm"
        className={styles.end}
        aria-label={t("roles.end.label", { name: one.name, role: say.role(one.role) })}
        onClick={() => setEnding(one)}
      >
        {t("roles.end")}
      </Button>
    ) : null;
  const all: readonly Column<OneRole>[] = [
    {
      id: "name",
      header: t("roles.column.name"),
      cell: ({ name, example, person }) => (
        <>
          {name}
          {person === me.id && ` (${t("roles.you")})`}
          {example && <span className={styles.detail}>{t("roles.example")}</span>}
        </>
      ),
    },
    {
      id: "role",
      header: t("roles.column.role"),
      cell: ({ role }) => (
        <>
          {say.Role(role)}
          <span className={styles.detail}>{say.explained(role)}</span>
        </>
      ),
    },
    { id: "period", header: t("roles.column.period"), cell: say.period },
    { id: "basis", header: t("roles.column.basis"), cell: ({ basis }) => say.basis(basis) },
    ...(mayEnd ? [{ id: "end", header: <span className="ds-sr-only">{t("roles.end")}</span>, cell: end }] : []),
  ];
  const [name, role] = all;
  const inOne: Column<OneRole> = {
    ...role!, // the second column, above
    cell: (one) => (
      <>
        {say.Role(one.role)}
        <span className={styles.detail}>
          {say.period(one)}
          {one.basis !== "own" && ` · ${say.basis(one.basis)}`}
        </span>
        {end(one)}
      </>
    ),
  };
  return (
    <>
      <DataTable caption={caption} rows={roles} rowKey={({ id }) => id} columns={narrow ? [name!, inOne] : all} />
      {ending && <EndRole role={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
