import { writeFileSync } from "node:fs";
import { realKeys } from "./real-keys.ts";
import { realKeysPage } from "./real-keys-page.ts";

writeFileSync(new URL("../../docs/guides/virkelige-nokler.md", import.meta.url), realKeysPage(realKeys));
