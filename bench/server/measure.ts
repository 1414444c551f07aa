import autocannon from "autocannon";

export type Measured = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
};

/** What to ask, again and again: an address, or a new request each time. */
export type Question = {
  readonly url: string;
  readonly method?: "GET" | "POST" | "PATCH";
  readonly headers?: Readonly<Record<string, string>>;
  /** The path and body of the next request; left out, the url as it is. */
  readonly next?: () => { readonly path: string; readonly body?: string };
};

const connections = 10;
const seconds = 6;
const rounds = 3;

/** Asks each question in turns, so that a busy moment of the machine falls on all of them, and gives the median round of each. */
export async function measureInTurns(questions: readonly Question[]): Promise<readonly Measured[]> {
  for (const question of questions) await ask(question, 2); // until everything is warm
  const found: Measured[][] = questions.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, question] of questions.entries()) found[index]!.push(await ask(question, seconds));
  return found.map((list) => list.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(rounds / 2)]!);
}

async function ask({ url, method = "GET", headers = {}, next }: Question, duration: number): Promise<Measured> {
  const request = {
    method,
    headers: { ...headers, ...(method === "GET" ? {} : { "content-type": "application/json" }) },
    ...(next ? { setupRequest: (known: autocannon.Request) => ({ ...known, ...next() }) } : {}),
  };
  const result = await autocannon({ url, connections, duration, requests: [request as autocannon.Request] });
  return {
    perSecond: result["2xx"] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
