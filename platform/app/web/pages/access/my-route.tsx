import type { ReactElement } from "react";
import { accessSentences, MyPage, mySentences } from "../../../../access/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";

await Promise.all([accessSentences, mySentences].map(addSentences));

export const MyRoute = (): ReactElement => <MyPage />;
