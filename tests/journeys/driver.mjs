// A small WebDriver client for the real window: WebKitWebDriver starts the built application.
import { spawn } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const BINARY = process.env.CONCORD_BINARY ?? join(ROOT, "target/debug/concord-desktop");
const PICTURES = process.env.CONCORD_PICTURES ?? join(ROOT, "screenshots");
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function freePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** One window of the application with folders of its own; always `close` it. */
export class Window {
  /** Starts the application; `args` go to it, `home` keeps folders from an earlier window. */
  static async open({ args = [], home = undefined, binary = BINARY } = {}) {
    const window = new Window();
    window.home = home ?? (await mkdtemp(join(tmpdir(), "concord-journey-")));
    window.picks = join(window.home, "picks");
    await writeFile(window.picks, "");
    const port = await freePort();
    window.address = `http://127.0.0.1:${port}`;
    window.process = spawn("WebKitWebDriver", [`--port=${port}`], {
      stdio: ["ignore", "ignore", process.env.CONCORD_VERBOSE ? "inherit" : "ignore"],
      env: {
        ...process.env,
        TAURI_AUTOMATION: "true",
        TAURI_WEBVIEW_AUTOMATION: "true",
        CONCORD_PICKS: window.picks,
        HOME: window.home,
        XDG_CONFIG_HOME: join(window.home, "config"),
        XDG_DATA_HOME: join(window.home, "data"),
        XDG_CACHE_HOME: join(window.home, "cache"),
        // Neither desktop portals nor an accessibility bus: both outlive the window they serve.
        DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent",
        NO_AT_BRIDGE: "1",
        LANG: "C.UTF-8",
        TZ: "UTC",
      },
    });
    await window.#whenReady();
    const options = { "webkitgtk:browserOptions": { binary, args } };
    const { sessionId } = await window.#send("POST", "/session", {
      capabilities: { alwaysMatch: options },
    });
    window.session = `/session/${sessionId}`;
    await window.resize(1280, 720);
    return window;
  }

  async #whenReady() {
    for (let tries = 0; tries < 100; tries += 1) {
      try {
        await fetch(`${this.address}/status`);
        return;
      } catch {
        await pause(50);
      }
    }
    throw new Error("WebKitWebDriver did not start");
  }

  async #send(method, path, body, seconds = 60) {
    const response = await fetch(this.address + path, {
      method,
      signal: AbortSignal.timeout(seconds * 1000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  /** Closes the window; `keep` leaves its folders for the next one. */
  async close({ keep = false } = {}) {
    await this.#send("DELETE", this.session).catch(() => {});
    this.process.kill();
    if (!keep) await rm(this.home, { recursive: true, force: true, maxRetries: 20 });
  }

  resize(width, height) {
    return this.#send("POST", `${this.session}/window/rect`, { width, height }).catch(() => {});
  }

  /** Runs the body of a function in the page; `arguments` holds `args`. */
  run(script, ...args) {
    return this.#send("POST", `${this.session}/execute/sync`, { script, args });
  }

  /** Runs an asynchronous body; it must call the last argument. */
  runAsync(script, ...args) {
    return this.#send("POST", `${this.session}/execute/async`, { script, args });
  }

  /** Asks until `read` gives something true, and returns that. */
  async until(what, read, seconds = 20) {
    const end = Date.now() + seconds * 1000;
    let last;
    while (Date.now() < end) {
      try {
        const value = await read();
        if (value) return value;
      } catch (error) {
        last = error;
      }
      await pause(100);
    }
    await this.picture(`failed-${what.replace(/\W+/g, "-").slice(0, 60)}`).catch(() => {});
    const text = await this.text().catch(() => "");
    throw new Error(`waited ${seconds} s for ${what}${last ? ` (${last.message})` : ""}\n${text.slice(0, 1500)}`);
  }

  /** The visible text of the page. */
  text() {
    return this.run("return document.body.innerText");
  }

  /** Waits until the page shows a text (a string or a regular expression). */
  sees(wanted, seconds) {
    const shown = (text) => (wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted));
    return this.until(`the text ${wanted}`, async () => shown(await this.text()), seconds);
  }

  /** The elements with a role whose accessible name is, or matches, `name`; outermost dialogs win. */
  async all(role, name) {
    const pattern = name instanceof RegExp ? { source: name.source, flags: name.flags } : null;
    return this.run(FIND, role, pattern, typeof name === "string" ? name : null);
  }

  /** Waits for one element by role and name. */
  find(role, name, seconds) {
    return this.until(`${role} ${name ?? ""}`, async () => (await this.all(role, name))[0], seconds);
  }

  async click(role, name, seconds) {
    const found = await this.find(role, name, seconds);
    // The box of a check mark is drawn by its label; the input itself has no size.
    const element = await this.run(
      `const seen = arguments[0].matches("input[type=checkbox], input[type=radio]")
         ? (arguments[0].closest("label") ?? arguments[0]) : arguments[0];
       seen.scrollIntoView({ block: "center" });
       return seen;`,
      found,
    );
    await this.#send("POST", `${this.session}/element/${element[ELEMENT]}/click`, {});
  }

  /** Replaces what a field holds, as a person does: all of it is selected, then typed over. */
  async fill(name, text, role = "textbox") {
    const element = await this.find(role, name);
    await this.run("arguments[0].focus(); arguments[0].select?.()", element);
    await this.press(text === "" ? "Delete" : null, ...text);
  }

  /** Presses keys one after another; `"Control+s"` holds a modifier. */
  async press(...combinations) {
    for (const combination of combinations.filter((one) => one !== null)) {
      const keys = (combination.length > 1 ? combination.split("+") : [combination]).map((key) => KEYS[key] ?? key);
      const down = keys.map((value) => ({ type: "keyDown", value }));
      const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
      await this.#send("POST", `${this.session}/actions`, {
        actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }],
      });
    }
  }

  /** Presses the pointer at the first point, moves it over the others and lets go at the last. */
  async drag(points, milliseconds = 30) {
    const [first, ...others] = points.map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }));
    const move = (point, duration) => ({ type: "pointerMove", origin: "viewport", duration, ...point });
    await this.#send("POST", `${this.session}/actions`, {
      actions: [
        {
          type: "pointer",
          id: "mouse",
          parameters: { pointerType: "mouse" },
          actions: [
            move(first, 0),
            { type: "pointerDown", button: 0 },
            ...others.map((point) => move(point, milliseconds)),
            { type: "pointerUp", button: 0 },
          ],
        },
      ],
    });
  }

  /** What the next file dialog answers. */
  async willPick(path) {
    await writeFile(this.picks, `${path}\n`);
  }

  /** Asks the host directly, past the page. */
  async call(name, request = {}) {
    const [problem, answer] = await this.runAsync(
      `const done = arguments[arguments.length - 1];
       window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], request: arguments[1] })
         .then((answer) => done([null, answer]), (problem) => done([problem, null]));`,
      name,
      request,
    );
    if (problem) throw new Error(`${name}: ${JSON.stringify(problem)}`);
    return answer;
  }

  /** Writes a picture of the window. */
  async picture(name) {
    // WebKitWebDriver waits for the next frame, and a page at rest paints none: one is forced.
    await this.run(KEEP_PAINTING);
    const image = await this.#send("GET", `${this.session}/screenshot`, undefined, 15);
    await mkdir(PICTURES, { recursive: true });
    await writeFile(join(PICTURES, `${name}.png`), Buffer.from(image, "base64"));
  }

  /** Faults that axe-core finds in the page as it stands; under an open dialog, in the dialog alone. */
  async accessibilityFaults() {
    const axe = await readFile(join(ROOT, "ui/node_modules/axe-core/axe.min.js"), "utf8");
    await this.run(`if (!window.axe) { ${axe}\n }`);
    const found = await this.runAsync(
      `const done = arguments[arguments.length - 1];
       const open = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")].at(-1);
       // React Aria reads out labels through images in its announcer that are gone a moment later.
       axe.run({ include: [open ?? document.body], exclude: [["[data-live-announcer]"]] }, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
         .then((results) => done(results.violations), (problem) => done([{ id: String(problem), nodes: [] }]));`,
    );
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
}

const KEYS = {
  Control: "\uE009",
  Shift: "\uE008",
  Alt: "\uE00A",
  Enter: "\uE007",
  Escape: "\uE00C",
  Tab: "\uE004",
  Backspace: "\uE003",
  Delete: "\uE017",
  ArrowUp: "\uE013",
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  Home: "\uE011",
  End: "\uE010",
  PageDown: "\uE00F",
  PageUp: "\uE00E",
  F1: "\uE031",
};

const KEEP_PAINTING = `
  const speck = document.body.appendChild(document.createElement("i"));
  speck.setAttribute("aria-hidden", "true");
  Object.assign(speck.style, { position: "fixed", insetBlockEnd: "0", insetInlineEnd: "0", inlineSize: "1px", blockSize: "1px" });
  const end = performance.now() + 3000;
  const paint = (now) => {
    speck.style.background = speck.style.background ? "" : "rgb(0 0 0 / 1%)";
    if (now < end) requestAnimationFrame(paint);
    else speck.remove();
  };
  requestAnimationFrame(paint);
`;

// Roles and names as a screen reader would be told them, near enough to find things by.
const FIND = `
  const [role, pattern, exact] = arguments;
  const roles = {
    button: "button, [role=button], summary",
    link: "a[href], [role=link]",
    textbox: "input:not([type]), input[type=text], input[type=password], input[type=search], input[type=number], textarea, [role=textbox], [role=searchbox]",
    combobox: "[role=combobox], select",
    checkbox: "input[type=checkbox], [role=checkbox]",
    radio: "input[type=radio], [role=radio]",
    heading: "h1, h2, h3, h4, [role=heading]",
    row: "tr, [role=row]",
    cell: "td, [role=gridcell], [role=cell]",
    option: "option, [role=option]",
    menuitem: "[role=menuitem]",
    tab: "[role=tab]",
    dialog: "dialog, [role=dialog], [role=alertdialog]",
    grid: "[role=grid], table",
    region: "section, [role=region]",
    any: "*",
  };
  const selector = roles[role] ?? "[role=" + role + "]";
  const nameOf = (element) => {
    const by = element.getAttribute("aria-labelledby");
    // An element that names itself among others is meant by its own label.
    const part = (id) => (id === element.id && element.getAttribute("aria-label")) || (document.getElementById(id)?.innerText ?? "");
    if (by) return by.split(/\\s+/).map(part).join(" ").trim();
    const label = element.getAttribute("aria-label");
    if (label) return label.trim();
    if (element.labels?.length) return [...element.labels].map((one) => one.innerText).join(" ").trim();
    return (element.innerText || element.title || element.placeholder || "").trim();
  };
  const matches = (name) => exact !== null ? name === exact : pattern ? new RegExp(pattern.source, pattern.flags).test(name) : true;
  const visible = (element) => element.getClientRects().length > 0 && !element.closest("[inert], [aria-hidden=true]");
  return [...document.querySelectorAll(selector)].filter((element) => visible(element) && matches(nameOf(element)));
`;
