import { Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { CooperationDetailWire } from "../../contract.ts";
import { Origin } from "./origin.tsx";
import styles from "./remarks.module.css";

/** Other things that the sources tell, in their own language. */
export function Remarks({ cooperation }: { cooperation: CooperationDetailWire }): ReactElement | null {
  const { t } = useSentences();
  if (cooperation.remarks.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="xs" className={styles.heading}>
        {t("cooperation.remarks.heading")}
      </Heading>
      <ul className={styles.remarks}>
        {cooperation.remarks.map((remark) => (
          <li key={remark.id}>
            <span lang="nb">{remark.value.sentence}</span>
            <Origin claim={remark} />
          </li>
        ))}
      </ul>
    </>
  );
}
