import { Details, Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { matterAddress } from "../../../matters/web/index.ts";
import { findingSentence } from "../../domain/negotiation/finding-sentence.ts";
import type { KeyFinding } from "../../domain/negotiation/key-findings.ts";
import { useSaid } from "../sentences.ts";
import { AskCouncils } from "./ask-councils.tsx";
import { type Numbered, useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";
import { tryAddress } from "./try-address.ts";

/** Each proposal with what goes with it: dates, phase-in, advances, duties in kind, what can be said of fairness, and what the councils say. */
export function ProposalsSection(): ReactElement | null {
  const { t } = useSaid();
  const { proposals, negotiation } = useTable();
  if (proposals.length === 0) return null;
  const newestFirst = [...proposals].sort((a, b) => b.round - a.round || a.number - b.number);
  return (
    <Section heading={t("negotiation.proposals")}>
      {newestFirst.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} isOld={proposal.round < negotiation.round} />
      ))}
    </Section>
  );
}

function Proposal({ proposal, isOld }: { proposal: Numbered; isOld: boolean }): ReactElement {
  const { t, say, language } = useSaid();
  const format = useFormat();
  const table = useTable();
  const { nameOf } = table;
  const { phaseIn, advances } = proposal;
  return (
    <article className={styles.proposal} id={proposal.id} aria-labelledby={`${proposal.id}-navn`}>
      <Heading level={3} data-size="xs" id={`${proposal.id}-navn`}>
        {t("negotiation.proposal.named", { number: proposal.number, title: proposal.title })}
      </Heading>
      <p className={styles.quiet}>
        {t(proposal.participant === null ? "negotiation.proposal.from-mediator" : "negotiation.proposal.from", {
          name: proposal.by.name,
          date: format.date(proposal.on),
        })}
        {isOld && ` · ${t("negotiation.round", { round: proposal.round })}`}
      </p>
      <dl className={styles.facts}>
        <Fact term={t("negotiation.proposal.key")}>
          {proposal.sentences ? `«${proposal.sentences[language]}»` : t("negotiation.proposal.key-unreadable")}
        </Fact>
        <Fact term={t("negotiation.proposal.valid-from")}>{format.date(proposal.validFrom)}</Fact>
        <Fact term={t("negotiation.proposal.phase-in")}>
          {phaseIn
            ? t("negotiation.proposal.phase-in.years", {
                years: phaseIn.years,
                first: phaseIn.firstYear,
                last: phaseIn.firstYear + phaseIn.years - 1,
              })
            : t("negotiation.proposal.phase-in.none")}
          {proposal.phaseInWords && <span className={styles.words}> {proposal.phaseInWords}</span>}
        </Fact>
        <Fact term={t("negotiation.proposal.advances")}>
          {advances === null && t("negotiation.proposal.advances.nothing")}
          {advances &&
            advances.rule !== "in-own-words" &&
            t(`negotiation.advances.${advances.rule as "stand-until-the-date"}`)}
          {advances?.words && <span className={styles.words}> {advances.words}</span>}
        </Fact>
        {proposal.inKind.length > 0 && (
          <Fact term={t("negotiation.proposal.in-kind")}>
            {proposal.inKind.map(({ what, count, by }) => (
              <span key={what} className={styles.line}>
                {what}
                {count !== null && by !== null && `: ${t(`negotiation.in-kind.${by as "equal"}`, { count })}`}
              </span>
            ))}
          </Fact>
        )}
        {proposal.reason && (
          <Fact term={t("negotiation.proposal.reason")}>
            <span className={styles.words}>{proposal.reason}</span>
          </Fact>
        )}
        <Fact term={t("negotiation.proposal.councils")}>
          <Councils proposal={proposal} />
        </Fact>
      </dl>
      <Heading level={4} data-size="2xs">
        {t("negotiation.proposal.findings")}
      </Heading>
      <ul className={styles.findings}>
        {proposal.findings.map((finding) => (
          <li key={finding.code}>
            {/* The server writes findings as the domain makes them. */}
            {say(findingSentence(finding as unknown as KeyFinding, { language, nameOf }))}
          </li>
        ))}
      </ul>
      <Details data-size="sm" data-color="neutral">
        <Details.Summary>{t("negotiation.proposal.whole-text")}</Details.Summary>
        <Details.Content>
          <p className={styles.wholeText} lang={proposal.language}>
            {proposal.text}
          </p>
          <p className={styles.hash}>{t("negotiation.proposal.hash", { hash: proposal.hash })}</p>
        </Details.Content>
      </Details>
      <p>
        <PageLink to={tryAddress(table, proposal.sentences?.[language] ?? "", language)}>
          {t("negotiation.proposal.try", { number: proposal.number })}
        </PageLink>
      </p>
      <AskCouncils proposal={proposal} />
    </article>
  );
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }): ReactElement => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** What the councils have made of it, and who is missing before it can be in force. */
function Councils({ proposal: { matter, inForce, validFrom } }: { proposal: Numbered }): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  if (matter === null) return <>{t("negotiation.councils.not-asked")}</>;
  const missing = format.list(matter.missing.map(({ name }) => name));
  const said =
    matter.state === "adopted" && !matter.superseded
      ? t(inForce ? "negotiation.councils.in-force" : "negotiation.councils.adopted", {
          date: format.date(validFrom),
          since: matter.since ? format.date(matter.since) : "",
        })
      : matter.superseded
        ? t("negotiation.councils.superseded")
        : t(`negotiation.councils.${matter.state as "open"}`);
  return (
    <>
      {said} {matter.state === "open" && missing !== "" && t("negotiation.councils.missing", { names: missing })}{" "}
      <PageLink to={matterAddress(matter.id)}>{t("negotiation.councils.to-matter")}</PageLink>
    </>
  );
}
