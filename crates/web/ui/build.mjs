// Bundles styles, scripts, fonts and icons into dist/ under hashed names, with manifest.json
// (logical name → hashed name) and a .br file beside everything that compresses.
//   node build.mjs           build
//   node build.mjs --check   build, then fail when a size gate is passed
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const dist = join(root, "dist");
const compressible = new Set([".css", ".js", ".svg"]);

/** Gates in bytes; a list sums every file that matches. */
const gates = [
  { name: "core script, gzip", limit: 15 * 1024, gzip: true, match: /^app-.*\.js$/ },
  { name: "styles, gzip", limit: 25 * 1024, gzip: true, match: /^app-.*\.css$/ },
  { name: "fonts", limit: 54 * 1024, gzip: false, match: /\.woff2$/ },
  { name: "all scripts, gzip", limit: 30 * 1024, gzip: true, match: /\.js$/ },
];

/** Keeps from Open Props only the properties that our own styles name, directly or through another. */
const onlyUsedProps = {
  name: "only-used-props",
  setup({ onLoad }) {
    onLoad({ filter: /open-props[\\/].*\.css$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const all = new Map([...text.matchAll(/(--[\w-]+):([^;{}]+)/g)].map(([, k, v]) => [k, v]));
      const own = await ownStyles();
      const used = new Map();
      const take = (source) => {
        for (const [, name] of source.matchAll(/var\((--[\w-]+)/g)) {
          if (all.has(name) && !used.has(name)) {
            used.set(name, all.get(name));
            take(all.get(name));
          }
        }
      };
      take(own);
      // What our styles set themselves must not be set again here.
      const lines = [...used].filter(([k]) => !own.includes(`${k}:`)).map(([k, v]) => `${k}:${v}`);
      return { contents: `:where(html){${lines.join(";")}}`, loader: "css" };
    });
  },
};

async function ownStyles(folder = join(root, "src/css")) {
  const entries = await readdir(folder, { withFileTypes: true });
  const texts = await Promise.all(
    entries.map((e) => (e.isDirectory() ? ownStyles(join(folder, e.name)) : readFile(join(folder, e.name), "utf8"))),
  );
  return texts.join("\n");
}

/** One SVG with a <symbol> for each icon the pages may name. */
async function sprite() {
  const names = JSON.parse(await readFile(join(root, "icons.json"), "utf8"));
  const symbols = await Promise.all(
    Object.entries(names).map(async ([name, file]) => {
      return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor">${await lines(file)}</symbol>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}

/** The mark of the product on a tile, for the browser's tab. */
async function favicon() {
  const { brand } = JSON.parse(await readFile(join(root, "icons.json"), "utf8"));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="9" fill="#066565"/><g transform="translate(6 6)" fill="none" stroke="#fff" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round">${await lines(brand)}</g></svg>\n`;
}

/** The drawing inside an icon's file. */
async function lines(file) {
  const svg = await readFile(join(root, "node_modules/lucide-static/icons", `${file}.svg`), "utf8");
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
}

async function main() {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: ["src/css/app.css", "src/js/app.ts"],
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: ["chrome123", "firefox122", "safari17.5"],
    outdir: dist,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
    plugins: [onlyUsedProps],
  });

  const manifest = {};
  for (const path of Object.keys(result.metafile.outputs)) {
    const file = basename(path);
    const logical = file.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1");
    // Chunks that several modules share have no name of their own.
    manifest[logical === "chunk.js" ? file : shortName(logical)] = file;
  }
  for (const [name, svg] of [["icons", await sprite()], ["favicon", await favicon()]]) {
    const hash = createHash("sha256").update(svg).digest("hex").slice(0, 8).toUpperCase();
    manifest[`${name}.svg`] = `${name}-${hash}.svg`;
    await writeFile(join(dist, manifest[`${name}.svg`]), svg);
  }

  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(join(dist, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);

  const sizes = [];
  for (const file of Object.values(sorted)) {
    const bytes = await readFile(join(dist, file));
    if (compressible.has(extname(file))) {
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
      await writeFile(join(dist, `${file}.br`), brotliCompressSync(bytes, quality));
    }
    sizes.push({ file, plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length });
  }
  return sizes;
}

/** The fonts' long names shortened: layout code asks for latin.woff2. */
function shortName(logical) {
  return logical.replace(/^atkinson-hyperlegible-next-(latin|latin-ext)-wght-normal\.woff2$/, "$1.woff2");
}

function check(sizes) {
  let failed = false;
  for (const gate of gates) {
    const total = sizes
      .filter(({ file }) => gate.match.test(file))
      .reduce((sum, size) => sum + (gate.gzip ? size.gzip : size.plain), 0);
    const bad = total > gate.limit || total === 0;
    failed ||= bad;
    console.log(`${bad ? "FAIL" : "ok  "} ${gate.name}: ${total} of ${gate.limit} bytes`);
  }
  if (failed) process.exitCode = 1;
}

const started = performance.now();
const sizes = await main();
console.log(`dist/: ${sizes.length} files in ${Math.round(performance.now() - started)} ms`);
if (process.argv.includes("--check")) check(sizes);
