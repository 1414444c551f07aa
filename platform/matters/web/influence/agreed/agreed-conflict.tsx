import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef } from "react";
import type { Problem } from "../../../../kernel/web/api.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import type { AgreedListWire, AgreedRecordWire, DeciderWire } from "../../../contract.ts";
import styles from "./agreed.module.css";
import type { AgreedForm } from "./agreed-form.ts";
import { useSaysText } from "./use-says-text.ts";

/** What somebody else has registered meanwhile; null when the refusal is about something else. */
export const conflictIn = (problem: Problem | null): AgreedRecordWire | null =>
  problem?.code === "agreed/conflict" ? ((problem.params?.theirs ?? null) as AgreedRecordWire | null) : null; // written by the server from the same contract

/** Two who wrote at once: both are shown, and the writer chooses. Neither is lost. */
export function AgreedConflict({
  theirs,
  yours,
  list,
  onKeep,
  onUse,
}: {
  theirs: AgreedRecordWire;
  yours: AgreedForm;
  list: AgreedListWire;
  onKeep: () => void;
  onUse: () => void;
}): ReactElement {
  const { t } = useSentences();
  const text = useSaysText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const decides = named(yours.decides, list);
  return (
    <Alert data-color="warning">
      <Heading level={3} data-size="2xs" ref={heading} tabIndex={-1}>
        {t("agreed.conflict.heading")}
      </Heading>
      <Paragraph>{t("agreed.conflict.lead", { name: theirs.by })}</Paragraph>
      <dl className={styles.sides}>
        <div>
          <dt>{t("agreed.conflict.theirs", { name: theirs.by })}</dt>
          {theirs.says ? (
            <>
              <dd>{text.who(theirs.says)}</dd>
              <dd>{text.where(theirs.says)}</dd>
              {theirs.says.words && <dd className={styles.quote}>{theirs.says.words}</dd>}
            </>
          ) : (
            <dd>{t("agreed.conflict.nothing", { reason: theirs.reason ?? "" })}</dd>
          )}
        </div>
        <div>
          <dt>{t("agreed.conflict.yours")}</dt>
          {decides && <dd>{text.who({ decides, heard: named(yours.heard, list) })}</dd>}
          <dd>{text.where({ ...yours, agreedOn: yours.agreedOn || null })}</dd>
          {yours.words && <dd className={styles.quote}>{yours.words}</dd>}
        </div>
      </dl>
      <div className={styles.buttons}>
        <Button type="button" variant="secondary" onClick={onKeep}>
          {t("agreed.conflict.keep")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onUse}>
          {t("agreed.conflict.use")}
        </Button>
      </div>
    </Alert>
  );
}

/** Who is chosen in the form, with the name that the list has. */
function named(chosen: string, { named: kinds, bodies }: AgreedListWire): DeciderWire | null {
  const kind = kinds.find(({ body }) => `law:${body}` === chosen);
  if (kind) return { kind: "law", body: kind.body, words: kind.words };
  const body = bodies.find((one) => `body:${one.body}` === chosen);
  return body ? { kind: "body", body: body.body, name: body.name } : null;
}
