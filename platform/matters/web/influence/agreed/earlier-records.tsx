import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import type { AgreedRecordWire } from "../../../contract.ts";
import styles from "./agreed.module.css";
import { useSaysText } from "./use-says-text.ts";

/** All that has been said of a decision, newest first: nothing is lost when it is put right or withdrawn. */
export function EarlierRecords({ records }: { records: readonly AgreedRecordWire[] }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const text = useSaysText();
  if (records.length === 0) return null;
  return (
    <Details data-size="sm" data-color="neutral" className={styles.details}>
      <Details.Summary>{t("agreed.earlier")}</Details.Summary>
      <Details.Content>
        <ol className={styles.earlier} reversed>
          {[...records].reverse().map(({ revision, says, reason, by, at }) => (
            <li key={revision}>
              <strong>{t("agreed.earlier.by", { name: by, date: format.instant(at) })}</strong>
              <br />
              {says ? `${text.who(says)} ${text.where(says)}` : t("agreed.conflict.nothing", { reason: reason ?? "" })}
            </li>
          ))}
        </ol>
      </Details.Content>
    </Details>
  );
}
