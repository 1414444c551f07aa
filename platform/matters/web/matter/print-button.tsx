import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";

/** Prints the matter on one page for the meeting. */
export const PrintButton = (): ReactElement => {
  const { t } = useSentences();
  return (
    <Button variant="tertiary" onClick={() => window.print()}>
      {t("matter.do.print")}
    </Button>
  );
};
