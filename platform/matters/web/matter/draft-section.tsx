import { Button, Dialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useNavigate } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { MatterWire } from "../../contract.ts";
import { actAddress, mattersAddress } from "../addresses.ts";
import styles from "./do-section.module.css";

/** A matter that is not sent: who will get it, what sending does, and what can still be changed. */
export function DraftSection({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const sendText = useSendText(matter);
  const [asked, setAsked] = useState<"send" | "discard" | null>(null);
  const navigate = useNavigate();
  const address = `/api/v1/matters/${encodeURIComponent(matter.id)}`;
  const sending = useSending({ changes: [["matters"]], onDone: () => setAsked(null) });
  const discarding = useSending({
    changes: [["matters", "list"]],
    onDone: () => void navigate({ to: mattersAddress }),
  });
  if (!matter.may.lead) return null;
  const close = () => setAsked(null);
  return (
    <Section
      heading={t("matter.draft.heading")}
      lead={t("matter.draft.lead", { holder: matter.holderName })}
      id="utkast"
    >
      <div className={styles.buttons}>
        <Button onClick={() => setAsked("send")}>{sendText}</Button>
        <ButtonLink to={actAddress(matter.id, "rediger")}>{t("matter.draft.edit")}</ButtonLink>
        <Button variant="tertiary" data-color="danger" onClick={() => setAsked("discard")}>
          {t("matter.draft.discard")}
        </Button>
      </div>
      <Dialog open={asked === "send"} onClose={close} closeButton={t("matter.dialog.close")} aria-labelledby="send">
        <Heading level={2} data-size="xs" id="send">
          {t("matter.send.heading", { title: matter.title })}
        </Heading>
        <Paragraph className={styles.dialogText}>{t("matter.send.public")}</Paragraph>
        <Paragraph className={styles.dialogText}>{t("matter.send.stands")}</Paragraph>
        {sending.problem && <Refused problem={sending.problem} />}
        {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
        <div className={styles.buttons}>
          <Button
            loading={sending.isSending}
            onClick={() => sending.send(`${address}/sending`, { revision: matter.revision })}
          >
            {t("matter.send.button")}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t("matter.send.cancel")}
          </Button>
        </div>
      </Dialog>
      <Dialog open={asked === "discard"} onClose={close} closeButton={t("matter.dialog.close")} aria-labelledby="slett">
        <Heading level={2} data-size="xs" id="slett">
          {t("matter.discard.heading")}
        </Heading>
        <Paragraph className={styles.dialogText}>{t("matter.discard.lead")}</Paragraph>
        {discarding.problem && <Refused problem={discarding.problem} />}
        <div className={styles.buttons}>
          <Button
            data-color="danger"
            loading={discarding.isSending}
            onClick={() => discarding.send(address, { revision: matter.revision }, "DELETE")}
          >
            {t("matter.discard.button")}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t("matter.send.cancel")}
          </Button>
        </div>
      </Dialog>
    </Section>
  );
}

/** «Send til fire kommunestyrer». */
export function useSendText({ participations, bodies }: Pick<MatterWire, "participations" | "bodies">): string {
  const { t } = useSentences();
  const format = useFormat();
  const deciding = participations.filter(({ how }) => how === "decides");
  const councils = deciding.every(({ answersBy }) => bodies.find(({ id }) => id === answersBy)?.kind === "council");
  return t(councils ? "matter.send.councils" : "matter.send.all", {
    count: councils ? deciding.length : participations.length,
    number: format.numberWord(councils ? deciding.length : participations.length),
  });
}
