import type { ReactElement } from "react";
import { type Column, DataTable } from "../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { useSaid } from "../sentences.ts";
import { moneyIn, type Numbered, ownFirstIn, useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";

/** What all can live with, or what asks the least and whose yes would be enough; from the answers that are open to the reader. */
export function StandsSection(): ReactElement | null {
  const { t } = useSaid();
  const { negotiation, onTable, own } = useTable();
  const { outlook, seat } = negotiation;
  if (!outlook || onTable.length === 0) return null;
  const from = seat === null ? "public" : seat.kind;
  return (
    <Section heading={t("negotiation.stands")} lead={t(`negotiation.stands.from.${from}`)} id="star">
      <ul className={styles.findings}>
        <Findings />
      </ul>
      <StandTable own={own} />
    </Section>
  );
}

function Findings(): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  const { negotiation, nameOf, numberOf } = useTable();
  const outlook = negotiation.outlook!; // shown only where there is one
  const proposals = (ids: readonly string[]) =>
    format.list(ids.map((id) => t("negotiation.proposal.in-sentence", { number: numberOf(id) })));
  const silent = format.list(outlook.silent.map(nameOf));
  return (
    <>
      {outlook.acceptableToAll.length > 0 && (
        <li>
          <strong>{t("negotiation.stands.all", { proposals: proposals(outlook.acceptableToAll) })}</strong>
        </li>
      )}
      {outlook.acceptableToAll.length === 0 && outlook.acceptableSoFar.length > 0 && outlook.silent.length > 0 && (
        <li>{t("negotiation.stands.so-far", { proposals: proposals(outlook.acceptableSoFar) })}</li>
      )}
      {outlook.silent.length > 0 && <li>{t("negotiation.stands.silent", { names: silent })}</li>}
      {outlook.asksTheLeast !== null && (
        <li>{t("negotiation.stands.least", { number: numberOf(outlook.asksTheLeast) })}</li>
      )}
      {outlook.concessions.map(({ proposal, participant, beyond }) => {
        const amount = moneyIn(beyond);
        const params = { name: nameOf(participant), number: numberOf(proposal) };
        return (
          <li key={`${proposal} ${participant}`}>
            {amount === null
              ? t("negotiation.stands.concession", params)
              : t("negotiation.stands.concession-amount", { ...params, amount: format.kroner(amount) })}
          </li>
        );
      })}
    </>
  );
}

type Row = { readonly id: string; readonly name: string };
type Said = "yes" | "on-conditions" | "no" | "open" | "silent";
const marks: Readonly<Record<Said, string>> = { yes: "✓", "on-conditions": "◐", no: "✕", open: "–", silent: "" };

function StandTable({ own }: { own: string | null }): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  const { negotiation, onTable } = useTable();
  const outlook = negotiation.outlook!; // as above
  const said = (proposal: Numbered, participant: string): Said => {
    const found = outlook.proposals.find(({ id }) => id === proposal.id);
    if (outlook.silent.includes(participant)) return "silent";
    if (found?.onConditions.includes(participant)) return "on-conditions";
    if (found?.accepts.includes(participant)) return "yes";
    return found?.rejects.includes(participant) ? "no" : "open";
  };
  const beyond = (proposal: Numbered, participant: string) => {
    const asked = outlook.proposals.find(({ id }) => id === proposal.id)?.asked ?? [];
    return moneyIn(asked.find((one) => one.participant === participant)?.beyond);
  };
  const cell = (proposal: Numbered, participant: string) => {
    const what = said(proposal, participant);
    const over = beyond(proposal, participant);
    return (
      <span className={styles.said}>
        <span aria-hidden="true">{marks[what]}</span> {t(`negotiation.said.${what}`)}
        {over !== null && (
          <span className={styles.quiet}> {t("negotiation.said.beyond", { amount: format.kroner(over) })}</span>
        )}
      </span>
    );
  };
  const columns: readonly Column<Row>[] = [
    { id: "name", header: t("negotiation.column.name"), cell: ({ name }) => name },
    ...onTable.map((proposal) => ({
      id: proposal.id,
      header: t("negotiation.proposal.short", { number: proposal.number }),
      cell: ({ id }: Row) => cell(proposal, id),
    })),
  ];
  return (
    <DataTable
      caption={t("negotiation.stands.caption")}
      rows={ownFirstIn({ negotiation, own })}
      columns={columns}
      rowKey={({ id }) => id}
      isOwn={({ id }) => id === own}
      narrowParts={onTable.map((proposal) => ({
        caption: t("negotiation.proposal.short", { number: proposal.number }),
        columns: [proposal.id],
      }))}
    />
  );
}
