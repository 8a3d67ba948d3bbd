// What the browser tests share: Debian's chromium, and a server on loopback with the product's own
// content security policy, so that a page which breaks the policy breaks here first.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const ui = fileURLToPath(new URL("..", import.meta.url));
const types = { ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lateral",
].join("; ");

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"],
  });
}

/** Serves /assets/ from dist/ (logical or hashed names) and everything else through `handle`. */
export async function serve(handle) {
  const manifest = JSON.parse(await readFile(join(ui, "dist/manifest.json"), "utf8"));
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Cache-Control", "no-cache");
    if (url.pathname.startsWith("/assets/")) {
      const name = url.pathname.slice("/assets/".length);
      try {
        const bytes = await readFile(join(ui, "dist", manifest[name] ?? name));
        response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(bytes);
      } catch {
        response.writeHead(404).end();
      }
      return;
    }
    handle(request, response, url);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => closeAll(server) };
}

function closeAll(server) {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
}

/** Sends a whole page. */
export function html(response, text, headers = {}) {
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(text);
}
