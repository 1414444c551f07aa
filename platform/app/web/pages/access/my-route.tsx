import { lazy, type ReactElement, Suspense } from "react";
import { accessSentences, MyPage, mySentences } from "../../../../access/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";
import { openMyWeeklyLetter } from "../../../../matters/web/index.ts";

await Promise.all([accessSentences, mySentences].map(addSentences));

const MyWeeklyLetter = lazy(openMyWeeklyLetter);

export const MyRoute = (): ReactElement => (
  <MyPage
    letters={
      <Suspense fallback={null}>
        <MyWeeklyLetter />
      </Suspense>
    }
  />
);
