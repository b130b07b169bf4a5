// Keeps what is typed into a form on the server. Without it, the form has a button for that.
const form = document.querySelector("form[data-draft]");
const words = form?.querySelector("[data-draft-words]");
const Pause = 2000, Longest = 4000, MostBytes = 60_000;
const kept = `draft ${form?.dataset.draft}`;
const fieldOf = name => form.querySelector(`input[name="${name}"]`);
// Says how the draft stands. Where it is not saved the line stays in sight, with the way on; the same said again is not read out again.
const say = (text, isUnsaved = false, way = null) => {
  words.parentElement.classList.toggle("unsaved", isUnsaved);
  if (words.dataset.said === text) return;
  words.dataset.said = text;
  words.replaceChildren(text);
  if (way) words.append(" ", Object.assign(document.createElement("a"), { href: way.address, target: "_blank", rel: "noopener", textContent: way.text }));
};

let unsaved = false;   // something typed is not on the server
let since = 0;         // when the first of it was typed
let timer = 0, failures = 0;
let saving = null;     // the request under way
let blocked = false;   // the writer has to choose first
let leaving = false;

// The fields as the server takes them: no files, no passwords.
function typed() {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && form.elements[name]?.type !== "password") data.append(name, value);
  }
  return data;
}

function remember() {
  try {
    const data = typed();
    for (const name of ["__RequestVerificationToken", "_window", "_turn"]) data.delete(name);
    if (unsaved) sessionStorage.setItem(kept, data.toString());
    else sessionStorage.removeItem(kept);
  } catch {
    // Without room or leave to store, the page itself still holds it.
  }
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

function changed() {
  if (!unsaved) since = Date.now();
  unsaved = true;
  remember();
  if (failures === 0) later(Math.max(0, Math.min(Pause, since + Longest - Date.now())));
}

function save(isLast = false) {
  if (!unsaved || blocked || leaving) return Promise.resolve();
  clearTimeout(timer);
  // One at a time: each follows the version that the one before it made. A page that is going has no time to wait; the server knows its turns.
  if (saving && isLast !== true) return saving;
  saving = send(isLast === true).finally(() => {
    saving = null;
    if (unsaved && failures === 0 && !blocked && !leaving) later(Pause);
  });
  return saving;
}

async function send(isLast) {
  fieldOf("_turn").value = Number(fieldOf("_turn").value) + 1;
  const body = typed();
  const before = body.toString();
  let answer;
  try {
    answer = await fetch(form.dataset.draft, { method: "POST", body, keepalive: isLast && before.length < MostBytes, redirect: "manual", headers: { Accept: "application/json" } });
  } catch {
    return failed("Not saved: the server cannot be reached. What you typed is on this page, and is saved as soon as there is a connection.");
  }

  if (answer.ok) {
    const saved = await answer.json();
    fieldOf("_draft").value = saved.version;
    failures = 0;
    const now = typed();
    for (const name of ["_draft", "_turn"]) now.set(name, body.get(name));
    unsaved = now.toString() !== before;
    since = Date.now();
    remember();
    if (!unsaved) say(`Draft saved ${new Date(saved.savedAt).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`);
    return;
  }

  if (answer.status === 409) return choose(await answer.json());
  if (answer.status === 422) return failed(`Not saved: ${(await answer.json()).words}`, { way: { text: "Your drafts (opens another tab)", address: form.dataset.drafts } });
  if (answer.status === 400 && await renewed()) return failed("Not saved: trying again.", { wait: 0 });
  if (answer.status === 401 || answer.type === "opaqueredirect") {
    return failed("Not saved: you are not signed in any more. What you typed is on this page, and is saved once you have signed in.", { way: { text: "Sign in (opens another tab)", address: form.dataset.signIn } });
  }
  if (answer.status === 403) return failed("Not saved: you may not write here any more. Copy what you typed to another place, and ask your administrator.");
  if (answer.status === 404 || answer.status === 400) return failed("Not saved: the server no longer takes this page. Copy what you typed to another place, then load the page again.");
  failed("Not saved: the server does not answer at the moment. What you typed is on this page, and is saved as soon as it does.");
}

function failed(text, { wait, way } = {}) {
  failures += 1;
  remember();
  say(text, true, way);
  later(wait ?? Math.min(30_000, 1000 * 2 ** Math.min(failures - 1, 5)));
}

// A page that was open while its writer signed in anew, or while the server was started anew, has a token that is no longer known.
async function renewed() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (!answer.ok) return false;
    const token = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-draft] input[name=__RequestVerificationToken]")?.value;
    if (!token || token === fieldOf("__RequestVerificationToken").value) return false;
    for (const field of document.querySelectorAll("input[name=__RequestVerificationToken]")) field.value = token;
    return true;
  } catch {
    return false;
  }
}

// Another window was faster: both are shown, and the writer chooses.
function choose(other) {
  blocked = true;
  remember();
  say("Not saved: choose above which of the two drafts is kept.", true);
  document.querySelector("[data-draft-choice]")?.remove();
  const box = Object.assign(document.createElement("section"), { className: "aside-note" });
  box.dataset.draftChoice = "";
  box.setAttribute("role", "alert");
  box.append(Object.assign(document.createElement("p"), { textContent: other.words }));
  const list = Object.assign(document.createElement("dl"), { className: "other-words" });
  for (const [name, values] of Object.entries(other.fields ?? {})) {
    if (values.join("") === "" || values.join("\n") === typed().getAll(name).join("\n")) continue;
    const label = form.querySelector(`label[for="${CSS.escape(name)}"]`)?.textContent ?? name;
    list.append(Object.assign(document.createElement("dt"), { textContent: label }), Object.assign(document.createElement("dd"), { textContent: values.join("\n") }));
  }
  if (list.children.length > 0) box.append(list);
  const button = (text, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "govuk-button govuk-button--secondary", textContent: text });
    made.addEventListener("click", () => { box.remove(); act(); form.querySelector("textarea, input:not([type=hidden])")?.focus(); });
    box.append(made);
  };
  button("Keep what this window has", () => {
    fieldOf("_draft").value = other.version;
    blocked = false;
    save();
  });
  if (other.fields) button("Take what the other window has", () => {
    fill(new URLSearchParams(Object.entries(other.fields).flatMap(([name, values]) => values.map(value => [name, value]))));
    fieldOf("_draft").value = other.version;
    [blocked, unsaved] = [false, false];
    remember();
    say("");
  });
  form.before(box);
  box.scrollIntoView({ block: "nearest" });
}

function fill(data) {
  for (const field of form.elements) {
    if (!field.name || field.name.startsWith("_") || field.type === "hidden" || field.type === "file" || field.tagName === "BUTTON") continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = data.getAll(field.name).includes(field.value);
    else if (data.has(field.name)) field.value = data.get(field.name);
  }
  form.dispatchEvent(new CustomEvent("draft-filled", { bubbles: true }));
}

if (form) {
  form.querySelector("[data-draft-button]").hidden = true;
  // The server tells what this window has sent from what another has, also where its answer was lost.
  const word = Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(36)).join("");
  for (const [name, value] of [["_window", word], ["_turn", 0]]) form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(!saving);
    // Back from the tab in which they signed in.
    else if (unsaved && failures > 0) later(0);
  });
  window.addEventListener("pagehide", () => save(true));
  window.addEventListener("online", () => { if (unsaved) later(0); });
  window.addEventListener("beforeunload", event => { if (unsaved && !leaving) event.preventDefault(); });

  // A draft that arrives after its form would come back to life, so the form waits for the one under way.
  form.addEventListener("submit", event => {
    fieldOf("_turn").value = Number(fieldOf("_turn").value) + 1;
    if (!saving) {
      leaving = true;
      clearTimeout(timer);
      return;
    }
    event.preventDefault();
    const by = event.submitter;
    blocked = true;
    saving.finally(() => {
      blocked = false;
      leaving = true;
      form.requestSubmit(by);
    });
  });

  // What could not be sent before the page was lost is there again.
  try {
    const lost = sessionStorage.getItem(kept);
    if (lost && form.dataset.form === "opened") {
      const data = new URLSearchParams(lost);
      if (data.get("_draft") === fieldOf("_draft").value) {
        fill(data);
        unsaved = typed().toString() !== "";
        say("What you had typed is here again");
        changed();
      } else {
        fill(data);
        unsaved = true;
        fieldOf("_draft").value = data.get("_draft");
        save();
      }
    } else if (lost) {
      sessionStorage.removeItem(kept);
    }
  } catch {
    // Nothing is stored here.
  }

  // Back from the browser's own memory: the form may have been sent meanwhile.
  window.addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
}
