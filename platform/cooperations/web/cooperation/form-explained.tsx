import { Link } from "@digdir/designsystemet-react";
import type { LegalForm } from "@omforent/law";
import type { ReactElement } from "react";
import { keepTogether } from "../../../kernel/domain/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";

/** What the form is, in one sentence, and where the law says so. */
export function FormExplained({ form }: { form: LegalForm }): ReactElement {
  const { t, language } = useSentences();
  const { statute } = form;
  const where =
    statute &&
    keepTogether(statute.chapter ? t("law.chapter", { act: statute.act, chapter: statute.chapter }) : statute.act);
  return (
    <>
      {form.sentence[language]}
      {where && <> ({statute.url ? <Link href={statute.url}>{where}</Link> : where})</>}
    </>
  );
}
