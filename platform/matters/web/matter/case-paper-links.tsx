import { Link } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterWire } from "../../contract.ts";
import { casePaper } from "../addresses.ts";

/** The case paper of the reader's municipality, for its own case system. */
export function CasePaperLinks({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const own = matter.forParticipant;
  if (!own || own.how === "is-informed" || matter.state === "draft") return null;
  return (
    <>
      <Link href={casePaper(matter.id, own.participant, "docx")} download>
        {t("matter.paper.word")}
      </Link>
      <Link href={casePaper(matter.id, own.participant, "pdf")} download>
        {t("matter.paper.pdf")}
      </Link>
    </>
  );
}
