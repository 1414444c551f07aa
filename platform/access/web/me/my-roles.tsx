import { Button, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { MyAccessJson } from "../../contract.ts";
import { accessAddress } from "../addresses.ts";
import { useRoleText } from "../use-role-text.ts";
import { DelegateForm } from "./delegate-form.tsx";
import styles from "./me.module.css";

type MyRole = MyAccessJson["roles"][number];

/** What I may do, since when, until when; what is coming, and what is past. */
export function MyRoles({ roles }: { roles: readonly MyRole[] }): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const parts = [
    { id: "held", roles: roles.filter(({ held }) => held) },
    { id: "coming", roles: roles.filter(({ from, held }) => !held && from > today) },
    { id: "past", roles: roles.filter(({ from, held }) => !held && from <= today) },
  ] as const;
  if (roles.length === 0)
    return (
      <Empty heading={t("me.roles.none")}>
        <Paragraph>{t("me.roles.none.what")}</Paragraph>
      </Empty>
    );
  return (
    <>
      {parts.map(
        ({ id, roles: some }) =>
          some.length > 0 && (
            <div key={id}>
              {id !== "held" && <h3 className={styles.part}>{t(`me.roles.${id}`)}</h3>}
              <ul className={styles.list}>
                {some.map((role) => (
                  <OneRole key={role.id} role={role} />
                ))}
              </ul>
            </div>
          ),
      )}
    </>
  );
}

function OneRole({ role }: { role: MyRole }): ReactElement {
  const { t } = useSentences();
  const say = useRoleText();
  const [delegating, setDelegating] = useState(false);
  const address = accessAddress(role.holder);
  return (
    <li className={styles.item}>
      <div>
        <strong>{say.Role(role.role)}</strong>
        <span className={styles.detail}>{role.holderName}</span>
      </div>
      <div>
        {say.explained(role.role)}
        <span className={styles.detail}>
          {say.period(role)}
          {role.basis !== "own" && ` · ${say.basis(role.basis)}`}
        </span>
      </div>
      <div className={styles.itemActions}>
        {role.held && address && <PageLink to={address}>{t("me.roles.who-else")}</PageLink>}
        {role.held && role.basis === "own" && (
          <Button
            variant="secondary"
            data-size="sm"
            aria-expanded={delegating}
            onClick={() => setDelegating(!delegating)}
          >
            {t("me.delegate")}
          </Button>
        )}
      </div>
      {delegating && <DelegateForm role={role} onClose={() => setDelegating(false)} />}
    </li>
  );
}
