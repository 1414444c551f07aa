import { Heading } from "@digdir/designsystemet-react";
import { oreFromWire } from "@omforent/kernel";
import type { ReactElement, ReactNode } from "react";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { Unknown } from "../../kernel/web/unknown.tsx";
import type { CooperationSummaryWire } from "../contract.ts";
import { cooperationAddress, correctionAddress } from "./addresses.ts";
import styles from "./cooperation-row.module.css";
import { FormName } from "./form-name.tsx";
import { usePartnersSentence } from "./partners-sentence.ts";

/** One cooperation seen from one of its participants: what it is, with whom, and what is known and not about its terms. */
export function CooperationRow({
  cooperation,
  own,
  keyStatus,
}: {
  cooperation: CooperationSummaryWire;
  own: string;
  /** What is known about the distribution key, which lives in another slice. */
  keyStatus: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  const partners = usePartnersSentence();
  const role = cooperation.participants.find((participant) => participant.id === own)?.role ?? "participant";
  return (
    <li className={styles.row}>
      <div>
        <Heading level={3} data-size="2xs">
          <PageLink to={cooperationAddress(cooperation.id)}>{cooperation.name}</PageLink>
        </Heading>
        <p className={styles.form}>
          <FormName form={cooperation.form} />
          {role !== "participant" && ` · ${t(`cooperation.role.${role}`)}`}
        </p>
        <p className={styles.partners}>{partners(cooperation, own)}</p>
      </div>
      <dl className={styles.terms}>
        <Term label={t("cooperation.cost-total")}>
          <Cost cooperation={cooperation} />
        </Term>
        <Term label={t("cooperation.key")}>{keyStatus}</Term>
        <Term label={t("cooperation.agreement")}>
          {cooperation.agreement ? (
            t(`cooperation.agreement.${cooperation.agreement}`)
          ) : (
            <Unknown
              action={
                <ButtonLink data-size="sm" to={correctionAddress(cooperation.id, "agreement")}>
                  {t("cooperation.agreement.answer")}
                </ButtonLink>
              }
            />
          )}
        </Term>
      </dl>
    </li>
  );
}

const Term = ({ label, children }: { label: string; children: ReactNode }): ReactElement => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Cost({ cooperation }: { cooperation: CooperationSummaryWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const amount = cooperation.yearlyCost && oreFromWire(cooperation.yearlyCost.amount);
  if (!amount?.ok)
    return (
      <Unknown
        action={
          <ButtonLink data-size="sm" to={correctionAddress(cooperation.id, "yearlyCost")}>
            {t("cooperation.cost.enter")}
          </ButtonLink>
        }
      />
    );
  const year = cooperation.yearlyCost?.year;
  return (
    <>
      {format.kroner(amount.value)}
      <span className={styles.year}>
        {year ? t("cooperation.cost.in-year", { year }) : t("cooperation.cost.no-year")}
      </span>
    </>
  );
}
