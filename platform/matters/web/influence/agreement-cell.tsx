import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { dayOfInstant } from "../../../kernel/domain/format.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import type { InfluenceWire } from "../../contract.ts";
import styles from "./influence.module.css";

type Row = InfluenceWire["map"][number];

/** Where the agreement says it and who registered that, with a button to say it or put it right. */
export function Agreement({ row, name, address }: { row: Row; name: string; address: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { agreed } = row;
  const signed = agreed && { name: agreed.by, date: format.date(dayOfInstant(agreed.at)) };
  const act = agreed?.says ? "correct" : "tell";
  return (
    <div className={styles.agreement}>
      {agreed?.says ? (
        <Clause says={agreed.says} />
      ) : (
        <span className={styles.quiet}>{t("influence.agreed.none")}</span>
      )}
      {signed && (
        <span className={styles.reach}>
          {agreed?.says
            ? t("influence.agreed.by", signed)
            : t("influence.agreed.withdrawn", { ...signed, reason: agreed?.reason ?? "" })}
        </span>
      )}
      <ButtonLink
        to={address}
        label={t(`influence.agreed.${act}-named`, { decision: name.toLowerCase() })}
        data-size="sm"
        className={styles.start}
      >
        {t(`influence.agreed.${act}`)}
      </ButtonLink>
    </div>
  );
}

function Clause({ says }: { says: NonNullable<NonNullable<Row["agreed"]>["says"]> }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { document, place, agreedOn, words } = says;
  const quote = <blockquote className={styles.quote}>{words}</blockquote>;
  return (
    <>
      <span>
        <strong>{document}</strong>
        {agreedOn && ` ${t("influence.agreed.of", { date: format.date(agreedOn) })}`}
        {place && `, ${place}`}
      </span>
      {words && (words.length <= shownWhole ? quote : <Folded>{quote}</Folded>)}
    </>
  );
}

/** What is longer than this, in characters, is opened by those who ask. */
const shownWhole = 300;

function Folded({ children }: { children: ReactElement }): ReactElement {
  const { t } = useSentences();
  return (
    <Details data-size="sm" data-color="neutral" className={styles.details}>
      <Details.Summary>{t("influence.agreed.quote")}</Details.Summary>
      <Details.Content>{children}</Details.Content>
    </Details>
  );
}
