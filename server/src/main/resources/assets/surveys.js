// The result beside a survey follows each answer; without this file a button asks for it.
(() => {
  const form = document.querySelector("form[data-survey]");
  if (!form) {
    return;
  }
  let asked = 0;
  async function follow() {
    const turn = ++asked;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("act", "try");
    const answer = await fetch(form.action, { method: "POST", body: fields });
    if (!answer.ok || turn !== asked) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("score").replaceWith(document.adoptNode(fresh.getElementById("score")));
    fresh.querySelectorAll("[id$='-asked']").forEach((question) => {
      const here = document.getElementById(question.id);
      if (here) {
        here.hidden = question.hidden;
      }
    });
  }
  let pause = 0;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => follow().catch(() => {}), 300);
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
