import fastify from "fastify";
import pg from "pg";

// The peer: Fastify and pg, and nothing else. `node bench/server/bare.ts PORT DATABASE_URL`
const [port = "", url = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });
await pool.query(
  "create table if not exists bare_writes (id bigint generated always as identity primary key, document jsonb)",
);
const app = fastify();

app.get("/list", async (_request, reply) => {
  const { rows } = await pool.query(
    "select summary::text as line from cooperations order by name collate nb, id limit 50",
  );
  return reply.type("application/json; charset=utf-8").send(`[${rows.map(({ line }) => line).join(",")}]`);
});
app.get<{ Params: { id: string } }>("/one/:id", async ({ params }) => {
  const { rows } = await pool.query(
    "select id, field, value, registered_by_name, registered_at, stated_source from cooperation_claims where cooperation_id = $1 order by id",
    [params.id],
  );
  return rows;
});
app.post("/write", async ({ body }) => {
  const { rows } = await pool.query("insert into bare_writes (document) values ($1) returning id", [
    JSON.stringify(body),
  ]);
  return rows[0];
});

// What our own writes leave behind, by hand: the row held, what was said, what is shown, and a line of history, in one transaction.
await pool.query(
  "create table if not exists bare_claims (id bigint generated always as identity primary key, of text, said jsonb)",
);
await pool.query("create table if not exists bare_shown (id text primary key, version bigint, shown jsonb)");
await pool.query(
  "create table if not exists bare_history (id bigint generated always as identity primary key, entry jsonb)",
);
app.post<{ Params: { id: string } }>("/change/:id", async ({ params: { id }, body }) => {
  const client = await pool.connect();
  const text = JSON.stringify(body);
  try {
    await client.query("begin");
    await client.query("select version from bare_shown where id = $1 for update", [id]);
    await client.query("select id, said from bare_claims where of = $1", ["none"]);
    await client.query("insert into bare_claims (of, said) values ($1, $2)", [id, text]);
    await client.query(
      "insert into bare_shown values ($1, 1, $2) on conflict (id) do update set version = bare_shown.version + 1, shown = excluded.shown",
      [id, text],
    );
    await client.query("insert into bare_history (entry) values ($1)", [text]);
    await client.query("commit");
    return { id };
  } finally {
    client.release();
  }
});
await app.listen({ port: Number(port), host: "127.0.0.1" });
