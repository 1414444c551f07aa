import { useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { openFiguresFromKey } from "../../../../distribution-keys/web/index.ts";
import { type FiguresHelp, openNewMatter } from "../../../../matters/web/index.ts";

const NewMatter = lazy(openNewMatter);
const FiguresFromKey = lazy(openFiguresFromKey);

/** «/saker/ny?samarbeid=mna-iks&type=key» */
export function NewMatterRoute(): ReactElement {
  const { samarbeid, type, tittel, tekst }: { samarbeid?: string; type?: string; tittel?: string; tekst?: string } =
    useSearch({ strict: false });
  return (
    <NewMatter
      key={samarbeid ?? ""}
      known={{ cooperation: samarbeid, kind: type, title: tittel, text: tekst }}
      figuresHelp={countFromKey}
    />
  );
}

const countFromKey: FiguresHelp = ({ form, start, onFigures }) =>
  form.kind === "key" && (
    <Suspense fallback={null}>
      <FiguresFromKey
        cooperation={start.cooperation.id}
        participants={(form.participations ?? start.participations).map(({ participant }) => participant)}
        text={form.text}
        onFigures={onFigures}
      />
    </Suspense>
  );
