import { Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import type { MatterSummaryWire } from "../../contract.ts";
import { matterAddress } from "../addresses.ts";
import styles from "./list.module.css";

/** Matters, each with where it stands. */
export function MatterList({
  matters,
  participant,
}: {
  matters: readonly MatterSummaryWire[];
  participant?: string | undefined;
}): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  return (
    <ul className={styles.list}>
      {matters.map((matter) => (
        <li key={matter.id}>
          <div>
            <p className={styles.title}>
              <PageLink to={matterAddress(matter.id, participant)}>{matter.title}</PageLink>
            </p>
            <p className={styles.quiet}>
              {[
                t(`matter.kind.${matter.kind}`),
                matter.cooperation?.name,
                t("matter.version", { version: matter.version }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <div>
            <p className={styles.tags}>
              <Tag
                data-size="sm"
                data-color={matter.state === "adopted" ? "success" : matter.state === "open" ? "info" : "neutral"}
              >
                {t(`matter.state.${matter.state}`)}
              </Tag>
            </p>
            <p className={styles.quiet}>
              {matter.state === "draft"
                ? t("matters.draft-of", { holder: matter.holderName })
                : t("matters.so-far", { for: matter.for, against: matter.against, decides: matter.decides })}
              {matter.state === "open" && ` ${t("matters.until", { date: format.date(matter.finalBy) })}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
