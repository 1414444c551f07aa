import { Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Refused } from "../../kernel/web/states.tsx";
import type { Sending } from "../../kernel/web/use-sending.ts";

/** Why it was not done, beside the button that was pressed. */
export function SendState({ sending }: { sending: Pick<Sending<unknown>, "problem" | "failed"> }): ReactElement {
  const { t } = useSentences();
  return (
    <>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <Paragraph role="alert">{t("access.not-sent")}</Paragraph>}
    </>
  );
}
