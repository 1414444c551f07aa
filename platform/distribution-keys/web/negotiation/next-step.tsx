import { Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useKeyVersions } from "../key-status.tsx";
import { useSaid } from "../sentences.ts";
import { useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";
import { negotiationKey } from "./negotiation-query.ts";
import { tryAddress } from "./try-address.ts";

/** What can be done next: own variants to go on with, another proposal, the next round, or an end. */
export function NextStep(): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  const table = useTable();
  const { negotiation, cooperation } = table;
  const workshop = `/samarbeid/${encodeURIComponent(cooperation.id)}/nokkel`;
  return (
    <Section heading={t("negotiation.do")}>
      {negotiation.end ? (
        <Paragraph>{t("negotiation.ended", { by: negotiation.end.by, reason: negotiation.end.reason })}</Paragraph>
      ) : (
        <ul className={styles.findings}>
          <li>
            {t("negotiation.do.try")} <PageLink to={workshop}>{t("negotiation.to-workshop")}</PageLink>
          </li>
          <OwnVariants />
          <li>
            {t("negotiation.do.mediators", { names: format.list(negotiation.mediators.map(({ name }) => name)) })}
          </li>
        </ul>
      )}
      {negotiation.may.lead && <Lead />}
    </Section>
  );
}

/** Drafts that only the own municipality sees, each to be opened in the workshop again. */
function OwnVariants(): ReactElement | null {
  const { t, language } = useSaid();
  const table = useTable();
  const { data } = useKeyVersions(table.cooperation.id);
  const drafts = data?.versions.filter(({ status, sentences }) => status === "draft" && sentences) ?? [];
  if (drafts.length === 0) return null;
  return (
    <li>
      {t("negotiation.do.variants", { count: drafts.length })}
      <ul>
        {drafts.map(({ id, sentences }) => (
          <li key={id}>
            <PageLink
              to={tryAddress(table, sentences?.[language] ?? "", language)}
            >{`«${sentences?.[language]}»`}</PageLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** For the mediator and whoever opened the negotiation. */
function Lead(): ReactElement {
  const { t } = useSaid();
  const { negotiation, cooperation } = useTable();
  const [isEnding, setEnding] = useState(false);
  const [reason, setReason] = useState("");
  const sending = useSending<object>({ changes: [negotiationKey(cooperation.id)], onDone: () => setEnding(false) });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  const at = `/api/v1/negotiations/${encodeURIComponent(negotiation.id)}`;
  const error = errorAt(errors, "reason");
  return (
    <div className={styles.lead}>
      <Paragraph className={styles.text}>{t("negotiation.lead")}</Paragraph>
      <div className={styles.buttons}>
        <Button
          variant="secondary"
          loading={sending.isSending && !isEnding}
          onClick={() => sending.send(`${at}/rounds`, { seen: negotiation.round })}
        >
          {t("negotiation.lead.round", { round: negotiation.round + 1 })}
        </Button>
        <Button variant="tertiary" aria-expanded={isEnding} onClick={() => setEnding(!isEnding)}>
          {t("negotiation.lead.end")}
        </Button>
      </div>
      {isEnding && (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            sending.send(`${at}/end`, { reason });
          }}
        >
          <Textfield
            multiline
            rows={3}
            label={t("negotiation.lead.reason")}
            description={t("negotiation.lead.reason.description")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={error}
          />
          <Button type="submit" variant="secondary" data-color="danger" loading={sending.isSending}>
            {t("negotiation.lead.end.do")}
          </Button>
        </form>
      )}
      {sending.problem && !error && <Refused problem={sending.problem} />}
      {sending.failed && <Paragraph role="alert">{t("form.not-sent")}</Paragraph>}
    </div>
  );
}
