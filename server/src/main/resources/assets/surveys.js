// What stands beside a survey follows each answer; without this file a button asks for it. Where
// following also saves, a page that cannot says so, tries again, and is not left before it could.
(() => {
  const form = document.querySelector("form[data-survey]");
  if (!form) {
    return;
  }
  const unsaved = document.getElementById("unsaved");
  let asked = 0;
  let pause = 0;
  function tell(words) {
    if (unsaved) {
      unsaved.textContent = words;
      unsaved.hidden = !words;
    }
  }
  async function follow() {
    const turn = ++asked;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("act", "try");
    const answer = await fetch(form.action, { method: "POST", body: fields });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const score = fresh.getElementById("score");
    if (turn !== asked) {
      return true;
    }
    if (!answer.ok || !score) {
      tell(fresh.querySelector("#errors li")?.textContent || unsaved?.dataset.words);
      return answer.status === 422;
    }
    tell("");
    document.getElementById("score").replaceWith(document.adoptNode(score));
    const line = fresh.getElementById("score-line");
    if (line) {
      document.getElementById("score-line")?.replaceWith(document.adoptNode(line));
    }
    fresh.querySelectorAll("[id$='-asked']").forEach((question) => {
      const here = document.getElementById(question.id);
      if (here) {
        here.hidden = question.hidden;
      }
    });
    return true;
  }
  /** True where the server has answered. */
  async function keep() {
    clearTimeout(pause);
    const heard = await follow().catch(() => {
      tell(unsaved?.dataset.words);
      return false;
    });
    if (!heard && unsaved) {
      pause = setTimeout(keep, 10000);
    }
    return heard;
  }
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(keep, 300);
  });
  if (!unsaved) {
    return;
  }
  let leaving = "";
  form.addEventListener("submit", async (event) => {
    if (leaving === "kept") {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (leaving) {
      return;
    }
    leaving = "asking";
    const heard = await keep();
    leaving = heard ? "kept" : "";
    if (heard) {
      form.requestSubmit(event.submitter);
    } else {
      unsaved.focus();
    }
  });
  window.addEventListener("online", keep);
  window.addEventListener("pageshow", () => {
    leaving = "";
  });
  window.addEventListener("beforeunload", (event) => {
    if (!unsaved.hidden && !leaving) {
      event.preventDefault();
    }
  });
})();

// A supposed law answers while its lines are moved; without this file a button asks.
(() => {
  const form = document.querySelector("form[data-follow]");
  if (!form) {
    return;
  }
  let asked = 0;
  async function follow() {
    const turn = ++asked;
    const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
    const answer = await fetch(address);
    if (!answer.ok || turn !== asked) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = document.getElementById(form.dataset.follow);
    part.replaceWith(document.adoptNode(fresh.getElementById(form.dataset.follow)));
    history.replaceState(null, "", address);
  }
  let pause = 0;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(() => follow().catch(() => {}), 120);
  };
  form.querySelectorAll("[data-slides]").forEach((slider) => {
    const number = document.getElementById(slider.dataset.slides);
    slider.hidden = false;
    slider.addEventListener("input", () => {
      number.value = slider.value;
    });
    number.addEventListener("input", () => {
      slider.value = number.value.replace(/\D/g, "");
    });
  });
  form.addEventListener("input", (event) => {
    if (event.target.tagName === "INPUT" && event.target.type !== "date") {
      later();
    }
  });
  form.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT") {
      form.querySelectorAll("[name^='set.']").forEach((line) => line.removeAttribute("name"));
      form.querySelectorAll("[type=date]").forEach((day) => day.removeAttribute("name"));
      form.submit();
    }
  });
})();
