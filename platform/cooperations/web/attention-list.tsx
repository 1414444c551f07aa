import { Heading } from "@digdir/designsystemet-react";
import type { LegalForm } from "@omforent/law";
import type { ReactElement } from "react";
import { keepTogether } from "../../kernel/domain/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { ButtonLink } from "../../kernel/web/page-link.tsx";
import { cooperationAddress, correctionAddress } from "./addresses.ts";
import type { Attention } from "./attention.ts";
import styles from "./attention-list.module.css";
import { shortName } from "./short-name.ts";

/** What needs attention: what it is, why, with its section of law, and the one thing to do about it. */
export const AttentionList = ({ items }: { items: readonly Attention[] }): ReactElement => (
  <ul className={styles.list}>
    {items.map((item) => (
      <AttentionItem key={`${item.cooperation.id} ${item.kind}`} item={item} />
    ))}
  </ul>
);

function AttentionItem({ item }: { item: Attention }): ReactElement {
  const { t } = useSentences();
  return (
    <li className={styles.item}>
      <div>
        <Heading level={3} data-size="2xs" className={styles.topic}>
          {t(`attention.${item.kind}.topic`)}
        </Heading>
        <p className={styles.cooperation}>{shortName(item.cooperation.name)}</p>
      </div>
      <p className={styles.why}>
        {t(`attention.${item.kind}.why`)}
        {"form" in item && <Law form={item.form} kind={item.kind} />}
      </p>
      <ButtonLink to={addressFor(item)} className={styles.action}>
        {t(`attention.${item.kind}.action`)}
      </ButtonLink>
    </li>
  );
}

/** What the law says of it, in our words, and where it stands. */
function Law({ form, kind }: { form: LegalForm; kind: "form-repealed" | "exit-unknown" }): ReactElement {
  const { t, language } = useSentences();
  const point = kind === "form-repealed" ? form.inForceTo : form.noticeMonths;
  const section =
    point.citation && keepTogether([point.citation.act, point.citation.section].filter(Boolean).join(" "));
  return (
    <>
      {point.words && ` ${point.words[language]}`}
      {section && <span className={styles.law}>{` (${section})`}</span>}
      {point.grade === "inference" && <span className={styles.law}>{` ${t("law.inference")}`}</span>}
    </>
  );
}

function addressFor({ kind, cooperation }: Attention): string {
  switch (kind) {
    case "form-repealed":
      return cooperationAddress(cooperation.id);
    case "form-unknown":
      return correctionAddress(cooperation.id, "form");
    case "no-agreement":
    case "exit-unknown":
      return correctionAddress(cooperation.id, "agreement");
    case "participants-incomplete":
      return correctionAddress(cooperation.id, "participants");
  }
}
