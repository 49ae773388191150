// The area picker suggests while one types; without this file the form searches.
document.querySelectorAll("form.find").forEach((form) => {
  const input = form.querySelector("input[name=q]");
  const list = document.createElement("ul");
  list.id = input.id + "-list";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.placeholder);
  list.hidden = true;
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list",
  })) {
    input.setAttribute(name, value);
  }
  let active = -1;
  let asked = 0;
  let waiting;
  const options = () => [...list.children];
  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) {
      mark(-1);
    }
  };
  const mark = (at) => {
    active = at;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (at >= 0) {
      input.setAttribute("aria-activedescendant", options()[at].id);
      options()[at].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const line = (text, style) => {
    const span = document.createElement("span");
    span.textContent = text;
    span.className = style;
    return span;
  };
  const suggest = async () => {
    const number = ++asked;
    // Digits that may be somebody's ID number are not sent in an address.
    if (input.value.trim().length < 2 || /(\d[\s.-]?){9}/.test(input.value)) {
      show(false);
      return;
    }
    const answer = await fetch("/areas/find?q=" + encodeURIComponent(input.value));
    if (!answer.ok || number !== asked) {
      return;
    }
    const hits = await answer.json();
    list.replaceChildren(...hits.map((hit, i) => {
      const option = document.createElement("li");
      option.id = list.id + "-" + i;
      option.setAttribute("role", "option");
      option.dataset.href = hit.href;
      option.append(line(hit.name, "name"), line(hit.above, "small muted"));
      if (hit.ended) {
        option.append(line(hit.ended, "small"));
      }
      return option;
    }));
    mark(-1);
    show(hits.length > 0);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(suggest, 150);
  });
  input.addEventListener("keydown", (event) => {
    const last = options().length - 1;
    if (event.key === "Escape") {
      show(false);
    } else if (!list.hidden && event.key === "ArrowDown") {
      event.preventDefault();
      mark(active === last ? 0 : active + 1);
    } else if (!list.hidden && event.key === "ArrowUp") {
      event.preventDefault();
      mark(active <= 0 ? last : active - 1);
    } else if (!list.hidden && event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.href = options()[active].dataset.href;
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) {
      location.href = option.dataset.href;
    }
  });
  input.addEventListener("blur", () => show(false));
});

// Maps over imported borders; the squares below say the same and stay when something fails.
document.querySelectorAll("[data-area-map]").forEach(async (drawing) => {
  const given = JSON.parse(drawing.parentElement.querySelector("script[type='application/json']").textContent);
  const answer = await fetch(given.map);
  if (!answer.ok || !window.echarts) {
    return;
  }
  const borders = await answer.json();
  echarts.registerMap(given.map, borders);
  drawing.hidden = false;
  drawing.parentElement.classList.add("drawn");
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const told = new Map(given.data.map((each) => [each.name, each]));
  const few = borders.features.length <= 12;
  const chart = echarts.init(drawing, null, { renderer: "svg" });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    tooltip: {
      confine: true,
      formatter: (at) => {
        const each = told.get(at.name);
        return each ? echarts.format.encodeHTML(each.title) + ": " + echarts.format.encodeHTML(each.text) : "";
      },
    },
    visualMap: {
      show: false,
      type: "piecewise",
      pieces: [0, 1, 2, 3, 4, 5].map((n) => ({ value: n, color: colour("--shade-" + n) })),
    },
    series: [{
      type: "map",
      map: given.map,
      nameProperty: "code",
      roam: false,
      aspectScale: 0.94,
      left: 0,
      right: 0,
      top: 8,
      bottom: 8,
      data: given.data.map((each) => ({ name: each.name, value: each.value })),
      label: { show: few, fontSize: 11, color: "#1a2330", textBorderColor: "#ffffff", textBorderWidth: 2, formatter: (at) => (told.get(at.name) || { title: "" }).title.replace(/^(Xã|Phường|Thị trấn|Tỉnh|Thành phố|Huyện|Đặc khu) /, "") },
      labelLayout: { hideOverlap: true },
      itemStyle: { borderColor: "#8693a6", borderWidth: 0.6, areaColor: colour("--shade-0") },
      emphasis: { label: { color: colour("--ink") }, itemStyle: { areaColor: colour("--focus"), borderColor: colour("--ink") } },
      select: { disabled: true },
    }],
  });
  chart.on("click", (at) => {
    const each = told.get(at.name);
    if (each) {
      location.href = each.href;
    }
  });
  new ResizeObserver(() => chart.resize()).observe(drawing);
});

// Long work: the page's own content is fetched again each second until the work is over.
async function follow() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  const held = document.activeElement?.closest("[data-live]") && next.querySelector("[data-live]");
  const fresh = next.querySelector("main");
  if (!fresh) {
    location.reload();
    return;
  }
  document.querySelector("main").replaceChildren(...fresh.childNodes);
  if (document.querySelector("[data-live]")) {
    if (held) {
      document.querySelector("[data-live] button").focus();
    }
    setTimeout(follow, 1000);
  } else {
    document.querySelector("main").focus();
  }
}
if (document.querySelector("[data-live]")) {
  setTimeout(follow, 1000);
}
