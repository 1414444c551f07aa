import { runCommand } from "./command.ts";
import type { Outcome, Part } from "./part.ts";

const command = ["audit", "--omit=dev", "--audit-level=high", "--json"] as const;

/** Known weaknesses, high or critical, of what the program runs on. Without an answer from the registry nothing is said of them. */
export const auditPart = (name: string): Part => ({
  name,
  run: async () => judgeAudit((await runCommand("npm", command)).output),
});

type Audit = {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string }>>;
};

/** What `npm audit --json` found; an answer that is no audit counts as not checked, never as passed. */
export function judgeAudit(output: string): Outcome {
  const counted = auditIn(output);
  const found = counted?.metadata?.vulnerabilities;
  if (!found) {
    const said =
      "NOT CHECKED: the package registry did not answer the question. Run «npm audit --omit=dev» where it does.";
    return { passed: 0, failed: 0, skipped: 1, output: said };
  }
  const grave = (found.high ?? 0) + (found.critical ?? 0);
  const names = Object.entries(counted.vulnerabilities ?? {}).flatMap(([name, { severity }]) =>
    severity === "high" || severity === "critical" ? [`${name}: ${severity}`] : [],
  );
  return { passed: grave === 0 ? 1 : 0, failed: grave, skipped: 0, output: names.join("\n") };
}

/** npm may say other things before and after the document. */
function auditIn(output: string): Audit | null {
  try {
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1)) as Audit;
  } catch {
    return null;
  }
}
