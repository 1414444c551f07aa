import { Button } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { DraftNote } from "../../../cooperations/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { RefusedForWho } from "../../../kernel/web/states.tsx";
import type { Sending } from "../../../kernel/web/use-sending.ts";
import styles from "./act.module.css";

/** What happens next, the button that says it, and that the form is kept meanwhile. */
export function SendPart({
  next,
  button,
  sending,
  savedAt,
}: {
  next: ReactNode;
  button: string;
  sending: Pick<Sending<unknown>, "isSending" | "problem" | "failed">;
  savedAt: Date | null;
}): ReactElement {
  const { t } = useSentences();
  return (
    <>
      <p className={styles.next}>{next}</p>
      <RefusedForWho problem={sending.problem} />
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending}>
          {button}
        </Button>
      </div>
      <DraftNote savedAt={savedAt} />
    </>
  );
}
