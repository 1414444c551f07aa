import { ErrorSummary } from "@digdir/designsystemet-react";
import { type ComponentRef, type ReactElement, useEffect, useRef } from "react";
import type { Problem } from "./api.ts";
import { useSentences } from "./i18n.ts";
import { isForWho } from "./states.tsx";

/** What is wrong with a form, by the field's path: «name», «yearlyCost/amount», «participants/2». */
export type FormErrors = ReadonlyMap<string, string>;

/** Every fault that the server named, each at its field. A fault without a field stands under ""; who may not send it, is told elsewhere. */
export function errorsOf(problem: Problem | null): FormErrors {
  const errors = new Map<string, string>();
  const add = (path: string, message: string) =>
    errors.set(path, errors.has(path) ? `${errors.get(path)} ${message}` : message);
  if (!problem || isForWho(problem)) return errors;
  for (const reason of problem.because?.length ? problem.because : [problem]) add(reason.path ?? "", reason.message);
  return errors;
}

/** The first error at a field or below it: `errorAt(errors, "yearlyCost")` also finds «yearlyCost/amount». */
export function errorAt(errors: FormErrors, field: string): string | undefined {
  for (const [path, message] of errors) if (path === field || path.startsWith(`${field}/`)) return message;
  return undefined;
}

/** All that is wrong, with a link to each field. It takes the focus when it appears. `idOf` is the field's id in the page. */
export function FormErrorSummary({
  errors,
  idOf,
}: {
  errors: FormErrors;
  idOf: (path: string) => string | null;
}): ReactElement | null {
  const { t } = useSentences();
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  useEffect(() => {
    if (errors.size > 0) summary.current?.focus();
  }, [errors]);
  if (errors.size === 0) return null;
  return (
    <ErrorSummary ref={summary} tabIndex={-1}>
      <ErrorSummary.Heading level={2}>{t("form.errors", { count: errors.size })}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {[...errors].map(([path, message]) => {
          const id = idOf(path);
          return (
            <ErrorSummary.Item key={path}>
              {id ? <ErrorSummary.Link href={`#${id}`}>{message}</ErrorSummary.Link> : message}
            </ErrorSummary.Item>
          );
        })}
      </ErrorSummary.List>
    </ErrorSummary>
  );
}
