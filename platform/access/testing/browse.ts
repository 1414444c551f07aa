import type { FastifyInstance } from "fastify";
import { sessionToken } from "../server/sign-in/cookies.ts";

let browsers = 0;

/** A browser without pages: it keeps cookies for our server and for the issuer, and follows where it is sent. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #own = new Map<string, string>();
  readonly #foreign = new Map<string, string>();
  readonly #address = `127.0.${++browsers >> 8}.${browsers & 255}`;
  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async ask(
    url: string,
    options: { method?: "GET" | "POST"; payload?: object; headers?: Record<string, string> } = {},
  ) {
    const { method = "GET", payload, headers = {} } = options;
    const cookie = written(this.#own);
    const reply = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#address, // a machine of its own, as far as limits are concerned
      headers: { host: "localhost", ...(cookie ? { cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    keep(this.#own, reply.headers["set-cookie"]);
    return reply;
  }

  /** Goes to the issuer, chooses who to be, and comes back as far as our own callback; answers that address. */
  async chooseAt(address: string, persona: string): Promise<string> {
    let next = address;
    for (let step = 0; step < 12; step++) {
      if (next.startsWith("http://localhost/")) return next;
      if (/\/choose\/[\w-]+$/.test(next)) next += `/${persona}`;
      const reply = await fetch(next, { redirect: "manual", headers: { cookie: written(this.#foreign) } });
      keep(this.#foreign, reply.headers.getSetCookie());
      const sent = reply.headers.get("location");
      if (!sent) throw new Error(`${next} answered ${reply.status}: ${await reply.text()}`);
      next = new URL(sent, next).href;
    }
    throw new Error("sent around in circles");
  }

  async signIn(persona: string, query = ""): Promise<{ readonly location: string }> {
    const begun = await this.ask(`/api/v1/sign-in/development${query}`);
    if (!begun.headers.location) throw new Error(`${begun.statusCode} ${begun.body}`);
    const callback = await this.chooseAt(String(begun.headers.location), persona);
    const done = await this.ask(callback.slice("http://localhost".length));
    return { location: String(done.headers.location) };
  }

  get token(): string | undefined {
    return sessionToken(written(this.#own));
  }

  /** As if the cookie had been stolen, or lost. */
  setSession(token: string): void {
    this.#own.set("omforent-session", token);
  }
}

function keep(jar: Map<string, string>, lines: string | readonly string[] | undefined): void {
  for (const line of typeof lines === "string" ? [lines] : (lines ?? [])) {
    const [pair = "", ...attributes] = line.split(/;\s*/);
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    if (value === "" || attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name);
    else jar.set(name, value);
  }
}

const written = (jar: ReadonlyMap<string, string>): string =>
  [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
