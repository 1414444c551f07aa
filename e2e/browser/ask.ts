import type { Page } from "playwright-core";

/** Asks our own server as whoever is signed in, from the page itself. */
export const ask = <Answer>(page: Page, path: string, body: object, method: "POST" | "PUT" = "POST"): Promise<Answer> =>
  page.evaluate(
    async ([to, sent, how]) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`/api/v1${to}`, { method: how, headers, body: JSON.stringify(sent) });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    },
    [path, body, method] as const,
  );

/** What our own server says there, as JSON of whatever shape. */
export const fetched = (page: Page, path: string) =>
  page.evaluate(async (from) => (await fetch(`/api/v1${from}`)).json(), path);
