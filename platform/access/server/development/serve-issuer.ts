import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startDevelopmentIssuer } from "./development-issuer.ts";

// The development issuer alone, when several processes of the program share one: `OMFORENT_ISSUERS` names it to each of them.
const words = JSON.parse(readFileSync(join(import.meta.dirname, "../../locales/nb.json"), "utf8"));
const issuer = await startDevelopmentIssuer((key) => words[key] ?? key, process.env);
console.log(`issuer ${issuer.issuer}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void issuer.close().then(() => process.exit(0)));
