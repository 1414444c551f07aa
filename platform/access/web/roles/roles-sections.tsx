import { Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { kindOf } from "../../../kernel/domain/holder.ts";
import { roles as allRoles, heldAt } from "../../../kernel/domain/role.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { RolesAtJson } from "../../contract.ts";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { RolesTable } from "./roles-table.tsx";

/** The roles of one holder: those held, those coming and past, the invitations, and the form for a new one. */
export function RolesSections({ at }: { at: RolesAtJson }): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const kind = kindOf(at.holder as Parameters<typeof kindOf>[0]); // the server answers with a holder
  const offered = allRoles.filter((role) => heldAt[role].includes(kind));
  const held = at.roles.filter((one) => one.held);
  const others = at.roles.filter((one) => !one.held);
  return (
    <>
      <Section heading={t("roles.held.heading")} id="roller">
        {held.length === 0 ? (
          <Empty heading={t("roles.held.none")}>
            <Paragraph>{t("roles.held.none.what")}</Paragraph>
          </Empty>
        ) : (
          <RolesTable caption={t("roles.held.caption", { holder: at.holderName })} roles={held} mayEnd={at.mayGive} />
        )}
        {others.length > 0 && (
          <RolesTable
            caption={t("roles.others.caption")}
            roles={[...others].sort((a, b) => (a.from < b.from ? 1 : -1))}
            mayEnd={at.mayGive && others.some(({ from }) => from > today)}
          />
        )}
      </Section>
      {at.mayGive && (
        <Section heading={t("invite.heading")} lead={t("invite.lead")} id="inviter">
          <InviteForm holder={at.holder} holderName={at.holderName} offered={offered} />
        </Section>
      )}
      <Section heading={t("invitations.heading")} lead={t("invitations.lead")} id="invitasjoner">
        <InvitationList invitations={at.invitations} mayWithdraw={at.mayGive} />
      </Section>
    </>
  );
}
