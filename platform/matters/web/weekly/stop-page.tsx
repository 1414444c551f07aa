import { Button, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";

/** «/ukebrev/…»: the link in the letter asks first, since programs that look into mail follow links too. */
export function StopPage({ token }: { token: string }): ReactElement {
  const { t } = useSentences();
  const sending = useSending<{ readonly wanted: false }>({ changes: [["me", "weekly-letter"]] });
  if (sending.done)
    return (
      <Page
        title={t("weekly.stopped")}
        heading={t("weekly.stopped")}
        lead={t("weekly.stopped.lead")}
        actions={<ButtonLink to="/min-side#ukebrev">{t("weekly.mine")}</ButtonLink>}
      />
    );
  return (
    <Page title={t("weekly.stop.title")} heading={t("weekly.stop.question")} lead={t("weekly.stop.lead")}>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
      <Button
        loading={sending.isSending}
        onClick={() => sending.send(`/api/v1/weekly-letters/${encodeURIComponent(token)}/stop`)}
      >
        {t("weekly.stop.button")}
      </Button>
    </Page>
  );
}
