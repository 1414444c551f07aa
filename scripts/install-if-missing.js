// Runs before `npm start`, `npm test` and `npm run check`. Plain JavaScript without dependencies: nothing is installed yet.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const oldestNode = 20;

/** Why the packages must be installed; null when what is installed is what the lock file asks for. */
export function whyInstall(project) {
  const wanted = readPackages(join(project, "package-lock.json"));
  const installed = readPackages(join(project, "node_modules/.package-lock.json"));
  if (wanted === null) throw new Error("package-lock.json is missing: this is not a whole copy of the project.");
  if (installed === null) return "missing";
  const changed = Object.entries(wanted).some(
    ([path, { version, optional, link }]) =>
      path.includes("node_modules/") &&
      !link &&
      installed[path]?.version !== version &&
      !(optional && installed[path] === undefined),
  );
  return changed ? "changed" : null;
}

/** A sentence when this Node is too old even to install; null otherwise. */
export function whyNotThisNode(version) {
  if (Number(version.split(".")[0]) >= oldestNode) return null;
  return (
    `Omforent trenger Node ${oldestNode} eller nyere; dette er Node ${version}. Installer en nyere Node og prøv igjen.\n` +
    `Omforent needs Node ${oldestNode} or newer; this is Node ${version}. Install a newer Node and try again.`
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function install(project) {
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  const [command, ...first] = npm ? [node, npm] : ["npm"];
  const { status } = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: project,
    stdio: ["ignore", process.stderr.fd, process.stderr.fd],
    shell: command === "npm" && process.platform === "win32",
  });
  if (status !== 0) {
    console.error(
      "Pakkene ble ikke installert; se meldingen over. Er maskinen på nett?\n" +
        "The packages were not installed; see the message above. Is the machine online?",
    );
    process.exitCode = 1;
  }
}

function main() {
  const tooOld = whyNotThisNode(process.versions.node);
  if (tooOld) {
    console.error(tooOld);
    process.exitCode = 1;
    return;
  }
  const project = join(dirname(fileURLToPath(import.meta.url)), "..");
  if (whyInstall(project) === null) return;
  console.error("Henter pakkene som trengs (ca. ett minutt) … / Installing what is needed (about a minute) …");
  install(project);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
