import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useEffect, useRef } from "react";
import type { Problem } from "../../../kernel/web/api.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { changesBetween } from "../matter/changes-between.ts";
import { TextChanges } from "../matter/text-changes.tsx";
import styles from "./act.module.css";

export type Conflicting = { readonly theirs: string; readonly title: string | null; readonly now: number };

/** What the server tells of a text that somebody else has saved meanwhile; null when it is about something else. */
export function conflictOf(problem: Problem | null): Conflicting | null {
  if (problem?.code !== "matter/conflict" && problem?.code !== "matter/version-not-newest") return null;
  const { theirs, now, newest } = problem.params ?? {};
  const said = typeof theirs === "object" && theirs !== null ? (theirs as { text?: unknown; title?: unknown }) : null;
  return {
    theirs: typeof theirs === "string" ? theirs : typeof said?.text === "string" ? said.text : "",
    title: typeof said?.title === "string" ? said.title : null,
    now: typeof now === "number" ? now : typeof newest === "number" ? newest : 0,
  };
}

/** Two who wrote at once: both texts side by side and what differs. The writer chooses; neither is lost. */
export function Conflict({
  theirs,
  yours,
  onKeep,
  onUse,
}: {
  theirs: string;
  yours: string;
  onKeep: () => void;
  onUse: () => void;
}): ReactElement {
  const { t } = useSentences();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs" ref={heading} tabIndex={-1}>
        {t("act.conflict.heading")}
      </Heading>
      <Paragraph>{t("act.conflict.lead")}</Paragraph>
      <div className={styles.sides}>
        <section aria-labelledby="deres">
          <Heading level={3} data-size="2xs" id="deres">
            {t("act.conflict.theirs")}
          </Heading>
          <div className={styles.side}>{theirs}</div>
        </section>
        <section aria-labelledby="vaar">
          <Heading level={3} data-size="2xs" id="vaar">
            {t("act.conflict.yours")}
          </Heading>
          <div className={styles.side}>{yours}</div>
        </section>
      </div>
      <Heading level={3} data-size="2xs">
        {t("act.conflict.difference")}
      </Heading>
      <TextChanges changes={changesBetween(theirs, yours)} />
      <div className={styles.buttons}>
        <Button type="button" variant="secondary" onClick={onKeep}>
          {t("act.conflict.keep")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onUse}>
          {t("act.conflict.use")}
        </Button>
      </div>
    </Alert>
  );
}
