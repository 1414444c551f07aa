import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";

/** One place to sign in: a municipality's Entra ID, ID-porten, Ansattporten. `docs/guides/innlogging.md` shows a file with all three. */
export type Issuer = {
  /** Part of the address; stays the same for ever, since identities are kept under it. */
  readonly id: string;
  /** What the button says. */
  readonly name: { readonly nb: string; readonly nn: string; readonly en: string };
  /** The address under which `/.well-known/openid-configuration` lies. */
  readonly issuer: string;
  readonly clientId: string;
  /** The name of the environment variable that holds the secret; never the secret itself. */
  readonly clientSecretVariable: string | null;
  /** The name of the environment variable that holds a private key as JWK, for `private_key_jwt` (ID-porten, Ansattporten). */
  readonly clientKeyVariable: string | null;
  readonly scope: string;
  /** More that is asked for: `{ "acr_values": "substantial", "authorization_details": [{ "type": "ansattporten:orgno" }] }`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** "chosen": whoever chose an organisation acts in that one only. "required": nobody comes in without. */
  readonly organisation: "none" | "chosen" | "required";
  readonly insecure: boolean;
};

const known = [
  "id",
  "name",
  "issuer",
  "clientId",
  "clientSecretVariable",
  "clientKeyVariable",
  "scope",
  "parameters",
  "organisation",
];

/**
 * Reads the issuers' file. Every fault is told, with its place.
 * Refusals: `issuers/not-a-list`, `issuers/faults` around `issuers/field-missing`, `issuers/field-wrong`, `issuers/field-unknown`,
 * `issuers/not-https`, `issuers/id-twice`, `issuers/no-secret`.
 */
export function readIssuers(document: unknown): Result<readonly Issuer[]> {
  if (!Array.isArray(document)) return refuse("issuers/not-a-list");
  const faults: Refusal[] = [];
  const issuers = document.map((entry, index) => readIssuer(entry, `${index}`, faults));
  const ids = issuers.map(({ id }) => id);
  const twice = ids.find((id, index) => id !== "" && ids.indexOf(id) !== index);
  if (twice) faults.push(refuse("issuers/id-twice", { id: twice }).refusal);
  return faults.length === 0 ? ok(issuers) : refuse("issuers/faults", { count: faults.length }, { because: faults });
}

function readIssuer(entry: unknown, at: string, faults: Refusal[]): Issuer {
  const fields = isRecord(entry) ? entry : {};
  const fault = (code: string, field: string) =>
    faults.push(refuse(code, { field }, { path: `${at}/${field}` }).refusal);
  for (const name of Object.keys(fields)) if (!known.includes(name)) fault("issuers/field-unknown", name);
  const text = (field: string, pattern: RegExp): string => {
    const value = fields[field];
    if (value === undefined) fault("issuers/field-missing", field);
    else if (typeof value !== "string" || !pattern.test(value)) fault("issuers/field-wrong", field);
    return typeof value === "string" ? value : "";
  };
  const optional = (field: string, pattern: RegExp): string | null =>
    fields[field] === undefined ? null : text(field, pattern);
  const issuer = text("issuer", /^https?:\/\/\S+$/);
  const insecure = /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(issuer);
  if (issuer.startsWith("http:") && !insecure) fault("issuers/not-https", "issuer");
  const clientSecretVariable = optional("clientSecretVariable", /^[A-Z][A-Z0-9_]*$/);
  const clientKeyVariable = optional("clientKeyVariable", /^[A-Z][A-Z0-9_]*$/);
  if (clientSecretVariable === null && clientKeyVariable === null && !insecure)
    fault("issuers/no-secret", "clientSecretVariable");
  return {
    id: text("id", /^[a-z][a-z0-9-]{0,39}$/),
    name: readName(fields.name, () => fault("issuers/field-wrong", "name")),
    issuer,
    clientId: text("clientId", /^\S{1,200}$/),
    clientSecretVariable,
    clientKeyVariable,
    scope: optional("scope", /^openid( \S+)*$/) ?? "openid profile email",
    parameters: readParameters(fields.parameters, () => fault("issuers/field-wrong", "parameters")),
    organisation: (optional("organisation", /^(none|chosen|required)$/) ?? "none") as Issuer["organisation"], // the pattern says so
    insecure,
  };
}

function readName(value: unknown, wrong: () => void): Issuer["name"] {
  const names = typeof value === "string" ? { nb: value } : isRecord(value) ? value : {};
  if (typeof names.nb !== "string" || names.nb.trim() === "") wrong();
  const nb = String(names.nb ?? "");
  return { nb, nn: String(names.nn ?? nb), en: String(names.en ?? nb) };
}

/** What is not a text is sent as JSON, as `authorization_details` must be. */
function readParameters(value: unknown, wrong: () => void): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    wrong();
    return {};
  }
  const ours = [
    "client_id",
    "redirect_uri",
    "response_type",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "scope",
  ];
  if (Object.keys(value).some((name) => ours.includes(name))) wrong();
  return Object.fromEntries(
    Object.entries(value).map(([name, said]) => [name, typeof said === "string" ? said : JSON.stringify(said)]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
