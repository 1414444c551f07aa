import { Button, Details, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Empty } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { RolesAtJson } from "../../contract.ts";
import { SendState } from "../send-state.tsx";
import { useRoleText } from "../use-role-text.ts";
import styles from "./roles.module.css";

type Invitation = RolesAtJson["invitations"][number];

/** Open invitations first; those that are used, withdrawn or expired can be unfolded. */
export function InvitationList({
  invitations,
  mayWithdraw,
}: {
  invitations: readonly Invitation[];
  mayWithdraw: boolean;
}): ReactElement {
  const { t } = useSentences();
  const open = invitations.filter(({ state }) => state === "open");
  const others = invitations.filter(({ state }) => state !== "open");
  return (
    <>
      {open.length === 0 ? (
        <Empty heading={t("invitations.none")}>
          {mayWithdraw && <Paragraph>{t("invitations.none.what")}</Paragraph>}
        </Empty>
      ) : (
        <List invitations={open} mayWithdraw={mayWithdraw} />
      )}
      {others.length > 0 && (
        <Details data-color="neutral" className={styles.more}>
          <Details.Summary>{t("invitations.closed", { count: others.length })}</Details.Summary>
          <Details.Content>
            <List invitations={others} mayWithdraw={false} />
          </Details.Content>
        </Details>
      )}
    </>
  );
}

const List = ({ invitations, mayWithdraw }: { invitations: readonly Invitation[]; mayWithdraw: boolean }) => (
  <ul className={styles.list}>
    {invitations.map((invitation) => (
      <One key={invitation.id} invitation={invitation} mayWithdraw={mayWithdraw} />
    ))}
  </ul>
);

function One({ invitation, mayWithdraw }: { invitation: Invitation; mayWithdraw: boolean }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const say = useRoleText();
  const sending = useSending<{ id: string }>({ changes: [["roles"], ["log"]] });
  const { state } = invitation;
  return (
    <li className={styles.item}>
      <div>
        <strong>{say.Role(invitation.role)}</strong>
        <span className={styles.detail}>
          {say.period(invitation)}
          {invitation.basis !== "own" && ` · ${say.basis(invitation.basis)}`}
        </span>
      </div>
      <div>
        {invitation.invited ?? t("invitations.no-name")}
        <span className={styles.detail}>
          {t("invitations.made", { at: format.instant(invitation.invitedAt) })}{" "}
          {t(`invitations.state.${state}`, { at: format.instant(invitation.expiresAt) })}
        </span>
      </div>
      <div className={styles.itemActions}>
        {mayWithdraw && (
          <Button
            variant="secondary"
            data-size="sm"
            loading={sending.isSending}
            onClick={() => sending.send(`/api/v1/invitations/${encodeURIComponent(invitation.id)}/withdraw`)}
          >
            {t("invitations.withdraw")}
          </Button>
        )}
        <SendState sending={sending} />
      </div>
    </li>
  );
}
