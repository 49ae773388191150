// Extras only: every page works without this file.
document.documentElement.classList.add("script");
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) {
    event.target.form.submit();
  }
});
// A second click while the first is on its way changes nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 4000);
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  const errors = document.getElementById("errors");
  if (errors) {
    errors.focus();
  }
});
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.user[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});
// A warning five minutes before the session ends; "stay" asks the server for another stretch.
const ending = document.querySelector("[data-session-end]");
if (ending) {
  let end = Number(ending.dataset.sessionEnd) * 1000;
  const [before, after] = ["before", "after"].map((n) => ending.querySelector(`[data-${n}]`));
  const look = () => {
    const left = end - Date.now();
    ending.hidden = left > 300000;
    before.hidden = ending.hidden || left <= 0;
    after.hidden = left > 0;
    ending.querySelector("button").hidden = left <= 0;
    const minutes = String(Math.max(1, Math.ceil(left / 60000)));
    const words = before.querySelector("[data-left]");
    if (words.textContent !== minutes) {
      words.textContent = minutes;
    }
    setTimeout(look, Math.min(60000, Math.max(1000, left > 300000 ? left - 300000 : left % 60000)));
  };
  ending.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const answer = await fetch("/session", { method: "POST", body: new URLSearchParams(new FormData(ending)) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("[data-session-end]");
    end = next ? Number(next.dataset.sessionEnd) * 1000 : 0;
    delete ending.dataset.sent;
    look();
  });
  look();
}
// Keys of one letter work outside of fields only and can be turned off on the page of shortcuts.
const lettersOn = () => localStorage.getItem("letters") !== "off";
const letters = document.getElementById("letters");
if (letters) {
  letters.closest("[data-shortcuts]").hidden = false;
  letters.checked = lettersOn();
  letters.addEventListener("change", () => localStorage.setItem("letters", letters.checked ? "on" : "off"));
}
let going = false;
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.altKey || event.metaKey || !lettersOn()) {
    going = false;
    return;
  }
  const entries = document.querySelectorAll("nav.side a");
  const pressed = event.key.length === 1 && document.querySelector(`[data-press="${CSS.escape(event.key)}"]`);
  if (pressed && !going) {
    pressed.click();
  } else if (going && entries[Number(event.key) - 1]) {
    entries[Number(event.key) - 1].click();
  } else if (event.key === "/" && document.getElementById("find-area")) {
    event.preventDefault();
    document.getElementById("find-area").focus();
  } else if (event.key === "?" && document.querySelector(".signed-in")) {
    location.href = "/shortcuts";
  }
  going = event.key === "g";
});
