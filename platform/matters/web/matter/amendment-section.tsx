import { Button, Field, Heading, Label, Textarea } from "@digdir/designsystemet-react";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { DraftNote } from "../../../cooperations/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import type { MatterWire, ViewWire } from "../../contract.ts";
import { viewQuery } from "../matter-queries.ts";
import styles from "./amendment-section.module.css";
import { changesBetween } from "./changes-between.ts";
import { useBodyName, useParticipantName } from "./matter-context.ts";
import { TextChanges } from "./text-changes.tsx";
import { useAmendment } from "./use-amendment.ts";
import { useAmendmentText } from "./use-amendment-text.ts";

/** Ready text for an amendment in the council, with what it means for everybody. */
export function AmendmentSection({
  matter,
  effect,
}: {
  matter: MatterWire;
  /** What the changed words would cost each, where what is proposed can be counted. */
  effect: ((changedText: string) => ReactNode) | null;
}): ReactElement | null {
  const { t } = useSentences();
  const amendment = useAmendment(matter.id, matter.asked.version);
  const text = amendment.value.text ?? matter.asked.text;
  const later = useDeferredValue(text);
  const changes = useMemo(() => changesBetween(matter.asked.text, later), [matter.asked.text, later]);
  const proposals = matter.views.filter(
    ({ proposesText, version }) => proposesText && version === matter.asked.version,
  );
  if (matter.result.on !== null) return null;
  return (
    <Section heading={t("matter.amendment.heading")} lead={t("matter.amendment.lead")} id="endringsforslag">
      <div className={styles.bench}>
        <div className={styles.write}>
          {proposals.length > 0 && (
            <FromView matter={matter} proposals={proposals} onText={(next) => amendment.change({ text: next })} />
          )}
          <Field>
            <Label>{t("matter.amendment.text")}</Label>
            <Field.Description>{t("matter.amendment.text.description")}</Field.Description>
            <Textarea
              className={styles.text}
              rows={Math.min(16, Math.max(5, text.split("\n").length + 2))}
              value={text}
              onChange={(event) => amendment.change({ text: event.currentTarget.value })}
            />
          </Field>
          {amendment.value.text !== null && (
            <div className={styles.row}>
              <DraftNote savedAt={amendment.savedAt} />
              <Button variant="tertiary" data-size="sm" onClick={amendment.forget}>
                {t("matter.amendment.reset")}
              </Button>
            </div>
          )}
        </div>
        {changes.length > 0 && (
          <div className={styles.result}>
            <Heading level={3} data-size="2xs">
              {t("matter.amendment.changes")}
            </Heading>
            <TextChanges changes={changes} />
            <Effect matter={matter} />
            {effect?.(later)}
            <Ready matter={matter} changes={changes} />
          </div>
        )}
      </div>
    </Section>
  );
}

/** Begins with the words that somebody else has proposed. */
function FromView({
  matter,
  proposals,
  onText,
}: {
  matter: MatterWire;
  proposals: readonly ViewWire[];
  onText: (text: string) => void;
}): ReactElement {
  const { t } = useSentences();
  const body = useBodyName();
  const queryClient = useQueryClient();
  const use = async (id: string) => {
    const { proposedText } = await queryClient.fetchQuery(viewQuery(matter.id, id));
    if (proposedText !== null) onText(proposedText);
  };
  return (
    <div className={styles.from}>
      <p>{t("matter.amendment.from")}</p>
      {proposals.map((view) => (
        <Button key={view.id} variant="secondary" data-size="sm" onClick={() => void use(view.id)}>
          {body.whole(view.body)}
        </Button>
      ))}
    </div>
  );
}

/** What a change means for the others: who must decide again. */
function Effect({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const again = matter.result.counted.filter(({ stance }) => stance === "for").map(({ participant }) => participant);
  return (
    <p className={styles.effect}>
      {again.length === 0
        ? t("matter.if-changed.nobody")
        : t("matter.if-changed.again", { names: format.list(again.map(nameOf)), count: again.length })}
    </p>
  );
}

function Ready({ matter, changes }: { matter: MatterWire; changes: ReturnType<typeof changesBetween> }): ReactElement {
  const { t } = useSentences();
  const words = useAmendmentText(matter)(changes);
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => setSaid(t("matter.amendment.copied")),
      () => setSaid(t("matter.amendment.copy-failed")),
    );
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t("matter.amendment.ready")}
      </Heading>
      <blockquote className={styles.ready}>{words}</blockquote>
      <div className={styles.row}>
        <Button variant="secondary" data-size="sm" onClick={() => void copy()}>
          {t("matter.amendment.copy")}
        </Button>
        <span aria-hidden="true">{said}</span>
        <Announce>{said}</Announce>
      </div>
    </>
  );
}
