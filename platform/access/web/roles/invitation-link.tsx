import { Alert, Button, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import type { InvitedJson } from "../../contract.ts";
import styles from "./roles.module.css";

/** The link, told this once: whoever has it first, gets the role. */
export function InvitationLink({ invited, whom }: { invited: InvitedJson; whom: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const link = new URL(invited.path, location.origin).href;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setSaid(t("invite.copied")),
      () => setSaid(t("invite.copy-failed")),
    );
  return (
    <Alert data-color="success" className={styles.link}>
      <Heading level={3} data-size="xs" ref={heading} tabIndex={-1}>
        {whom.trim() ? t("invite.ready.for", { whom: whom.trim() }) : t("invite.ready")}
      </Heading>
      <Textfield label={t("invite.link")} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      <div className={styles.buttons}>
        <Button type="button" onClick={() => void copy()}>
          {t("invite.copy")}
        </Button>
        <span aria-hidden="true">{said}</span>
      </div>
      <Announce>{said}</Announce>
      <Paragraph>{t("invite.ready.once", { at: format.instant(invited.expiresAt) })}</Paragraph>
    </Alert>
  );
}
