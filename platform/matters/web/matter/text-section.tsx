import { Details, Heading, Link } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import type { MatterWire } from "../../contract.ts";
import { attachmentFile } from "../addresses.ts";
import { TextChanges } from "./text-changes.tsx";
import styles from "./text-section.module.css";

/** The very words that are asked about, with what changed from the version before. */
export function TextSection({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { asked, versions } = matter;
  return (
    <Section
      heading={t("matter.text.heading")}
      lead={t(versions.length > 1 ? "matter.text.lead-version" : "matter.text.lead", {
        version: asked.version,
        date: asked.sentOn ? format.date(asked.sentOn) : t("matter.text.not-sent"),
      })}
      id="teksten"
    >
      <div className={styles.text}>{asked.text}</div>
      {asked.attachments.length > 0 && (
        <ul className={styles.attachments}>
          {asked.attachments.map((attachment) => (
            <li key={attachment.id}>
              <Link href={attachmentFile(matter.id, attachment.id)} download>
                {attachment.name}
              </Link>{" "}
              <span className={styles.quiet}>
                {t("matter.text.kilobytes", { size: format.count(Math.ceil(attachment.size / 1024)) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {asked.changes && (
        <div className={styles.changed}>
          <Heading level={3} data-size="2xs">
            {t("matter.text.changed", { version: asked.version, before: asked.version - 1 })}
          </Heading>
          {asked.note && <p>{asked.note}</p>}
          <TextChanges changes={asked.changes} />
        </div>
      )}
      {versions.length > 1 && (
        <Details data-size="sm" data-color="neutral" className={styles.versions}>
          <Details.Summary>{t("matter.text.versions")}</Details.Summary>
          <Details.Content>
            <ul>
              {versions.map((version) => (
                <li key={version.version}>
                  {t("matter.text.version", {
                    version: version.version,
                    date: version.sentOn ? format.date(version.sentOn) : t("matter.text.not-sent"),
                  })}
                  {version.note && ` ${version.note}`}
                  {version.hash === asked.hash && version.version !== asked.version && ` ${t("matter.text.same-text")}`}
                </li>
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}
