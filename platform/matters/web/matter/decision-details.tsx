import { Button, Link } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, useState } from "react";
import { ClauseText } from "../../../bodies/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Refused } from "../../../kernel/web/states.tsx";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { DecisionWire, FindingWire, MatterWire } from "../../contract.ts";
import { attachmentFile } from "../addresses.ts";
import { decisionQuery } from "../matter-queries.ts";
import styles from "./decision-details.module.css";
import { useBodyName } from "./matter-context.ts";

/** A decision as it was made: word for word, with votes, case number, who registered it, and why it may not count. */
export function DecisionDetails({ matter, decision }: { matter: MatterWire; decision: DecisionWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const body = useBodyName();
  const { registration, votes } = decision;
  return (
    <div className={styles.decision}>
      <blockquote className={styles.text}>
        <WholeText matter={matter.id} decision={decision} />
      </blockquote>
      <dl className={styles.facts}>
        <Fact label={t("matter.decision.body")}>{body.whole(decision.body)}</Fact>
        <Fact label={t("matter.decision.date")}>{format.date(decision.date)}</Fact>
        <Fact label={t("matter.decision.outcome")}>
          {t(`matter.outcome.${decision.outcome}`, { version: decision.version })}
        </Fact>
        {votes && (
          <Fact label={t("matter.decision.votes")}>
            {t("matter.decision.votes.all", {
              for: votes.for,
              against: votes.against,
              abstained: votes.abstained,
            })}
            {decision.partyVotes.length > 0 &&
              ` (${decision.partyVotes.map((each) => `${each.party} ${each.for}–${each.against}`).join(", ")})`}
          </Fact>
        )}
        {decision.caseNumber && <Fact label={t("matter.decision.case")}>{decision.caseNumber}</Fact>}
        {decision.minutes && (
          <Fact label={t("matter.decision.minutes")}>
            <Link href={attachmentFile(matter.id, decision.minutes.id)} download>
              {decision.minutes.name}
            </Link>
          </Fact>
        )}
        <Fact label={t("matter.decision.registered")}>
          {registration.by === "own"
            ? t("matter.decision.by-own", { name: registration.name, at: format.instant(registration.at) })
            : t(registration.confirmed ? "matter.decision.by-others-confirmed" : "matter.decision.by-others", {
                name: registration.name,
                at: format.instant(registration.at),
                source: registration.source,
                confirmed: registration.confirmed?.name ?? "",
              })}
        </Fact>
      </dl>
      <Findings findings={decision.reasons} heading={t("matter.decision.does-not-count")} />
      <Findings findings={decision.flags} heading={t("matter.decision.flags")} />
      {matter.may.confirm.includes(decision.id) && <Confirm matter={matter.id} decision={decision.id} />}
    </div>
  );
}

/** Shown whole when it is short; a long one is fetched when somebody asks. */
function WholeText({ matter, decision }: { matter: string; decision: DecisionWire }): ReactElement {
  const { t } = useSentences();
  const [asked, setAsked] = useState(false);
  const isCut = decision.text.length < decision.textLength;
  const { data } = useQuery({ ...decisionQuery(matter, decision.id), enabled: asked && isCut });
  return (
    <>
      {data?.text ?? decision.text}
      {isCut && !data && (
        <>
          …{" "}
          <Button variant="tertiary" data-size="sm" loading={asked} onClick={() => setAsked(true)}>
            {t("matter.decision.read-all")}
          </Button>
        </>
      )}
    </>
  );
}

/** Why something does not count, or what is to be seen beside it: in words, with the section. */
export function Findings({
  findings,
  heading,
}: {
  findings: readonly FindingWire[];
  heading: string;
}): ReactElement | null {
  const say = useFindingText();
  if (findings.length === 0) return null;
  return (
    <div className={styles.findings}>
      <strong>{heading}</strong>
      <ul>
        {findings.map((finding) => (
          <li key={finding.code}>
            {say(finding)} {finding.clause && <ClauseText clause={finding.clause} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function useFindingText(): (finding: FindingWire) => string {
  const { t } = useSentences();
  const format = useFormat();
  return ({ code, params }) => {
    const date = (value: unknown) => (typeof value === "string" ? format.date(value) : "");
    return t(`matter.finding.${code}` as "matter.finding.wrong-level", {
      version: String(params.version ?? ""),
      date: date(params.date ?? params.replaced ?? params.on),
      finalBy: date(params.finalBy),
      basis: String(params.basis ?? params.reason ?? params.source ?? ""),
    });
  };
}

const Fact = ({ label, children }: { label: string; children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** «Registrert av andre, ikke bekreftet»: for the municipality itself to confirm. */
function Confirm({ matter, decision }: { matter: string; decision: string }): ReactElement {
  const { t } = useSentences();
  const sending = useSending({ changes: [["matters"]] });
  return (
    <div className={styles.confirm}>
      <p>{t("matter.confirm.lead")}</p>
      <Button
        loading={sending.isSending}
        onClick={() =>
          sending.send(
            `/api/v1/matters/${encodeURIComponent(matter)}/decisions/${encodeURIComponent(decision)}/confirmation`,
          )
        }
      >
        {t("matter.confirm.button")}
      </Button>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
    </div>
  );
}
