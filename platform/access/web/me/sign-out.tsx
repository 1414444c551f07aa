import { Button } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { setActingFor } from "../../../kernel/web/acting-for.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { SendState } from "../send-state.tsx";
import { forgetWayBack } from "../way-back.ts";

/** Out here, and at the place where one signed in when it knows how to. */
export function SignOut(): ReactElement {
  const { t } = useSentences();
  const sending = useSending<{ address: string | null }>({
    changes: [],
    onDone: ({ address }) => {
      setActingFor(null);
      forgetWayBack();
      location.assign(address ?? "/");
    },
  });
  return (
    <>
      <Button variant="secondary" loading={sending.isSending} onClick={() => sending.send("/api/v1/sign-out")}>
        {t("me.sign-out")}
      </Button>
      <SendState sending={sending} />
    </>
  );
}
